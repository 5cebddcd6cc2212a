import { routeWords } from './asked-if.js';
import type { Question, QuestionSet } from './model.js';

/**
 * A blank questionnaire to print, as Markdown: a heading a block, a question a paragraph, a box an answer. For the
 * licensed wording give it a set that went through `applyWording`.
 */
export function questionnaireForm(set: QuestionSet): string {
  const blocks = [...new Set(set.questions.map((question) => question.block))];
  let number = 0;
  const lines = [
    `# ${set.title}`,
    '',
    'Tick one box for each question, unless it says you may tick more. You may leave out any question.',
    '',
    ...(set.evidence === 'licensed' ? [] : [ourWording(set), '']),
    ...blocks.flatMap((block) => [
      `## ${block}`,
      '',
      ...set.questions
        .filter((question) => question.block === block)
        .flatMap((question) => {
          number++;
          return [
            `**${number}. ${upperFirst(question.label)}**${hint(question)}`,
            '',
            ...routeLines(question, set),
            ...answerLines(question),
            '',
          ];
        }),
    ]),
    `_${set.id}_`,
  ];
  return `${lines.join('\n')}\n`;
}

function ourWording(set: QuestionSet): string {
  return set.evidence === 'reconstructed'
    ? '_The words here are a paraphrase, not those of the POET questionnaire, which is © In Control._'
    : '_The words here are those of the question set._';
}

function hint(question: Question): string {
  return question.form === 'choose-many' ? ' (tick all that apply)' : '';
}

function routeLines(question: Question, set: QuestionSet): readonly string[] {
  const route = routeWords(question, set);
  return route === '' ? [] : [`_Answer this ${route.replace(/^asked /, '')}._`, ''];
}

function answerLines(question: Question): readonly string[] {
  if (question.form === 'comment')
    return ['______________________________', '', '______________________________'];
  const answers = question.form === 'rated' ? question.scale.answers : question.choices;
  const others = question.form === 'rated' ? question.scale.notCounted : question.notCounted;
  return [...answers, ...others].map((answer) => `- ☐ ${answer.label}`);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import { foldText } from '../spelling/spelling.js';
import type { Question, QuestionSet } from './model.js';

/** Who is asked a question, in words with the labels of today: `asked if "Support" is Home care`; empty for everyone. */
export function routeWords(question: Question, set: QuestionSet): string {
  const conditions = (question.askedIf ?? []).map(({ question: id, answers }) => {
    const from = set.questions.find((one) => one.id === id);
    const labels = answers.map((answer) => (from === undefined ? answer : (labelOf(from, answer) ?? answer)));
    return `“${from?.label ?? id}” is ${labels.join(' or ')}`;
  });
  return conditions.length === 0 ? '' : `asked if ${conditions.join(' and ')}`;
}

function labelOf(question: Question, answer: string): string | null {
  if (question.form === 'comment') return null;
  const answers =
    question.form === 'rated'
      ? [...question.scale.answers, ...question.scale.notCounted]
      : [...question.choices, ...question.notCounted];
  const folded = foldText(answer);
  return (
    answers.find(({ label, alsoSeenAs }) => [label, ...alsoSeenAs].some((text) => foldText(text) === folded))
      ?.label ?? null
  );
}

import { routeWords } from './asked-if.js';
import { dutyFrames } from './duties.js';
import type { NonAnswer, Question, QuestionSet, Scale } from './model.js';

const nonAnswerWords: Readonly<Record<NonAnswer, string>> = {
  doesNotApply: 'does not apply',
  dontKnow: 'don’t know',
  preferNotToSay: 'prefers not to say',
  missing: 'no answer',
};

/** A question set as Markdown that also reads as plain text: its blocks, questions, scales, duties and notes. */
export function showQuestionSet(set: QuestionSet): string {
  const blocks = [...new Set(set.questions.map((question) => question.block))];
  const lines = [
    `# ${set.title}`,
    '',
    `${set.id} · ${evidenceWords[set.evidence]}`,
    '',
    ...set.notes.map((note) => `- ${note}`),
    ...(set.notes.length === 0 ? [] : ['']),
    ...blocks.flatMap((block) => [
      `## ${block}`,
      '',
      ...set.questions
        .filter((question) => question.block === block)
        .map((question) => questionLine(question, set)),
      '',
    ]),
    ...scalesOf(set).flatMap(scaleLines),
    ...dutyLines(set),
    ...comparableLines(set),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

const evidenceWords: Readonly<Record<QuestionSet['evidence'], string>> = {
  documented: 'documented: as seen in a public source',
  reconstructed: 'reconstructed: from public coverage, with our own labels',
  licensed: 'licensed wording',
  local: 'a local question set',
  draft: 'a draft: it may change',
  synthetic: 'synthetic: made up for examples',
};

function questionLine(question: Question, set: QuestionSet): string {
  const route = routeWords(question, set);
  const how = [answersOf(question), ...(route === '' ? [] : [route])].join(', ');
  return `- ${question.label} (\`${question.id}\`, ${how}, ${question.provenance})`;
}

function answersOf(question: Question): string {
  if (question.form === 'comment') return 'free text';
  if (question.form === 'rated')
    return question.composite
      ? `scale ${question.scale.id}`
      : `scale ${question.scale.id}, not in the composite`;
  const form = question.form === 'choose-one' ? 'one of' : 'any of';
  return `${form}: ${question.choices.map((choice) => choice.label).join(' / ')}`;
}

function scalesOf(set: QuestionSet): readonly Scale[] {
  const scales = new Map<string, Scale>();
  for (const question of set.questions)
    if (question.form === 'rated' && !scales.has(question.scale.id))
      scales.set(question.scale.id, question.scale);
  return [...scales.values()];
}

function scaleLines(scale: Scale): readonly string[] {
  const codes =
    scale.codes === null ? 'none declared' : Object.entries(scale.codes).map(codeWords).join(', ');
  return [
    `## Scale: ${scale.id}`,
    '',
    '| answer | counts as | score |',
    '|---|---|---|',
    ...scale.answers.map((answer) => `| ${answer.label} | ${answer.tone} | ${answer.value} |`),
    ...scale.notCounted.map((answer) => `| ${answer.label} | not counted: ${nonAnswerWords[answer.as]} | |`),
    '',
    `Codes: ${codes}.`,
    '',
  ];
}

function codeWords([code, label]: readonly [string, string]): string {
  return `${code} = ${label}`;
}

function dutyLines(set: QuestionSet): readonly string[] {
  const lines = set.questions.flatMap((question) =>
    question.duties.map((duty) => {
      const areas = duty.areas.map((area) => areaTitle(duty.frame, area)).join('; ');
      return `- ${question.label}: ${frameTitle(duty.frame)}: ${areas}${duty.inferred ? ' (our reading)' : ''}`;
    }),
  );
  return lines.length === 0 ? [] : ['## Duties', '', ...lines, ''];
}

type Frames = Readonly<Record<string, { title: string; areas: Readonly<Record<string, string>> }>>;
const frames: Frames = dutyFrames;

function frameTitle(frame: string): string {
  return frames[frame]?.title ?? frame;
}

function areaTitle(frame: string, area: string): string {
  return frames[frame]?.areas[area] ?? area;
}

function comparableLines(set: QuestionSet): readonly string[] {
  const others = Object.entries(set.comparableWith);
  const lines =
    others.length === 0
      ? ['With no other question set.']
      : others.map(([other, questions]) => `- ${other}: ${questions.join(', ')}`);
  return ['## May be compared', '', ...lines, ''];
}

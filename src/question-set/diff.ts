import type { Question, QuestionSet, Scale } from './model.js';

/** One question that both sets have: what changed, and whether its results may be compared. */
export interface DiffedQuestion {
  readonly id: string;
  /** Old and new label when they differ. */
  readonly relabelled: { readonly from: string; readonly to: string } | null;
  /** Old and new answers in words when they differ. */
  readonly answersChanged: { readonly from: string; readonly to: string } | null;
  readonly comparable: boolean;
  readonly because: string;
}

/** What changed from one question set to another. */
export interface QuestionSetDiff {
  readonly from: string;
  readonly to: string;
  readonly added: readonly { readonly id: string; readonly label: string }[];
  readonly removed: readonly { readonly id: string; readonly label: string }[];
  readonly both: readonly DiffedQuestion[];
}

/**
 * What changed from `a` to `b`, question by question. A question may be compared only when one of the sets says so
 * under `comparable-with` and the answers are the same; two sets with the same id are compared as one set.
 */
export function diffQuestionSets(a: QuestionSet, b: QuestionSet): QuestionSetDiff {
  const before = new Map(a.questions.map((question) => [question.id, question]));
  const after = new Map(b.questions.map((question) => [question.id, question]));
  return {
    from: a.id,
    to: b.id,
    added: b.questions.filter((question) => !before.has(question.id)).map(brief),
    removed: a.questions.filter((question) => !after.has(question.id)).map(brief),
    both: a.questions.flatMap((old) => {
      const now = after.get(old.id);
      return now === undefined ? [] : [diffQuestion(old, now, isDeclared(a, b, old.id))];
    }),
  };
}

/** The diff as lines of plain text, ending with the verdict on comparing. */
export function describeDiff(diff: QuestionSetDiff): string {
  const comparable = diff.both.filter((question) => question.comparable);
  const lines = [
    `From ${diff.from} to ${diff.to}`,
    ...diff.added.map(({ id, label }) => `+ ${id}: ${label}`),
    ...diff.removed.map(({ id, label }) => `- ${id}: ${label}`),
    ...diff.both.flatMap(({ id, relabelled, answersChanged }) => [
      ...(relabelled === null ? [] : [`~ ${id}: label "${relabelled.from}" is now "${relabelled.to}"`]),
      ...(answersChanged === null
        ? []
        : [`~ ${id}: answers ${answersChanged.from} are now ${answersChanged.to}`]),
    ]),
    `${comparable.length} of ${diff.both.length} questions that both have may be compared.`,
    ...diff.both.map(({ id, comparable: may, because }) => `${may ? '=' : '≠'} ${id}: ${because}`),
  ];
  return `${lines.join('\n')}\n`;
}

function brief(question: Question): { id: string; label: string } {
  return { id: question.id, label: question.label };
}

function isDeclared(a: QuestionSet, b: QuestionSet, id: string): boolean {
  return (
    a.id === b.id ||
    (b.comparableWith[a.id] ?? []).includes(id) ||
    (a.comparableWith[b.id] ?? []).includes(id)
  );
}

function diffQuestion(old: Question, now: Question, declared: boolean): DiffedQuestion {
  const from = answerWords(old);
  const to = answerWords(now);
  const answersChanged = from === to ? null : { from, to };
  const rerouted = JSON.stringify(old.askedIf ?? []) !== JSON.stringify(now.askedIf ?? []);
  const because = !declared
    ? 'neither question set names it under comparable-with'
    : answersChanged !== null
      ? 'named under comparable-with, but the answers differ'
      : rerouted
        ? 'named under comparable-with, but other people are asked'
        : 'named under comparable-with, and the answers are the same';
  return {
    id: old.id,
    relabelled: old.label === now.label ? null : { from: old.label, to: now.label },
    answersChanged,
    comparable: declared && answersChanged === null && !rerouted,
    because,
  };
}

function answerWords(question: Question): string {
  if (question.form === 'comment') return '(free text)';
  if (question.form === 'rated') return scaleWords(question.scale);
  return `(${question.form}: ${question.choices.map((choice) => choice.label).join(', ')})`;
}

/** Answers with tone and score, best first, so that the order in the file does not matter. */
function scaleWords(scale: Scale): string {
  const answers = [...scale.answers].sort((a, b) => b.value - a.value);
  return `(${answers.map(({ label, tone, value }) => `${label} ${tone} ${value}`).join(', ')})`;
}

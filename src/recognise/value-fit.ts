import type { Choice, Question } from '../question-set/question-set.js';
import { foldText } from '../spelling/spelling.js';
import type { ColumnProfile } from './column-profile.js';

const ticks = new Set([
  '1',
  '0',
  'yes',
  'no',
  'y',
  'n',
  'true',
  'false',
  'x',
  'ticked',
  'selected',
  'checked',
]);

/** Question sets do not change: what a question accepts is folded once, however many columns are held against it. */
const known = new WeakMap<Question, ReadonlySet<string>>();

/** The folded answers that a closed question may hold, codes included; empty for a comment. */
export function acceptedAnswers(question: Question): ReadonlySet<string> {
  const accepted = known.get(question) ?? foldAnswers(question);
  known.set(question, accepted);
  return accepted;
}

function foldAnswers(question: Question): ReadonlySet<string> {
  const accepted = new Set<string>();
  const add = (answer: { readonly label: string; readonly alsoSeenAs: readonly string[] }): void => {
    for (const text of [answer.label, ...answer.alsoSeenAs]) accepted.add(foldText(text));
  };
  if (question.form === 'comment') return accepted;
  if (question.form === 'rated') {
    for (const answer of question.scale.answers) add(answer);
    for (const answer of question.scale.notCounted) add(answer);
    for (const code of Object.keys(question.scale.codes ?? {})) accepted.add(foldText(code));
  } else {
    for (const choice of question.choices) add(choice);
    for (const answer of question.notCounted) add(answer);
  }
  for (const code of Object.keys(question.codes ?? {})) accepted.add(foldText(code));
  return accepted;
}

/**
 * How well what a column holds agrees with a question (or one of its choices), 0–1: the share of filled cells
 * that are answers to it. Null when the sample says nothing: no filled cell, or a comment.
 */
export function valueFit(question: Question, choice: Choice | null, profile: ColumnProfile): number | null {
  if (profile.filled === 0 || question.form === 'comment') return null;
  const accepted = choice === null ? acceptedAnswers(question) : tickAnswers(choice);
  let fitting = 0;
  let seen = 0;
  for (const [folded, count] of foldedCells(profile)) {
    seen += count;
    if (accepted.has(folded) || accepted.has(withoutCode(folded))) fitting += count;
    else if (question.form === 'choose-many' && choice === null && startsWithAny(folded, accepted))
      fitting += count;
  }
  return seen === 0 ? null : fitting / seen;
}

const folds = new WeakMap<ColumnProfile, readonly (readonly [folded: string, count: number])[]>();

/** Each column is held against questions of every set: its cells are folded once. */
function foldedCells(profile: ColumnProfile): readonly (readonly [folded: string, count: number])[] {
  const cells =
    folds.get(profile) ?? [...profile.cells].map(([cell, count]) => [foldText(cell), count] as const);
  folds.set(profile, cells);
  return cells;
}

function tickAnswers(choice: Choice): ReadonlySet<string> {
  const own = [choice.label, ...choice.alsoSeenAs].map(foldText);
  // "Other (please specify)" is ticked by its first word, in the column beside the one that holds what was specified.
  return new Set([...ticks, ...own, ...own.flatMap((text) => /^other\b/.exec(text) ?? [])]);
}

function withoutCode(folded: string): string {
  return folded.replace(/ ?\(-?\d{1,3}\)$/, '').replace(/^-?\d{1,3} ?[-.):=] ?/, '');
}

function startsWithAny(cell: string, options: ReadonlySet<string>): boolean {
  for (const option of options) if (cell.startsWith(option)) return true;
  return false;
}

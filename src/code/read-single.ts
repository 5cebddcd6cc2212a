import type { ChooseOneQuestion, RatedQuestion } from '../question-set/question-set.js';
import { foldText } from '../spelling/spelling.js';
import { type AgeColumn, ageBands, bandOf } from './age-bands.js';
import { answerKeys, type KnownAnswer } from './answer-keys.js';
import { bareCode, type DeclaredCodes } from './bare-codes.js';
import { isUsualMark, nonAnswerName } from './marks.js';
import { blank, issues, type Meaning } from './meaning.js';
import { nonAnswerCodes } from './model.js';
import { writtenIn } from './read-tick.js';

/** Whether a column holds labels, bare codes or ages in years; `undecided` until it holds anything. */
export type Writing = 'undecided' | 'labels' | 'codes' | 'ages';

/** The answers of a question with the codes they are stored as: positions, then the non-answers. */
export function knownAnswers(question: RatedQuestion | ChooseOneQuestion): readonly KnownAnswer[] {
  const answers = question.form === 'rated' ? question.scale.answers : question.choices;
  const notCounted = question.form === 'rated' ? question.scale.notCounted : question.notCounted;
  return [
    ...answers.map(({ label, alsoSeenAs }, code) => ({ label, alsoSeenAs, code })),
    ...notCounted.map(({ label, alsoSeenAs, as }) => ({ label, alsoSeenAs, code: nonAnswerCodes[as] })),
  ];
}

/**
 * How a column is written, from its distinct cells and how often each stands there: codes when most of what says
 * something is a bare code. A few labels among codes do not say which way the codes run.
 */
export function writingOf(
  cells: Iterable<readonly [cell: string, count: number]>,
  isLabel: (cell: string) => boolean,
  marks: ReadonlyMap<string, number>,
): Writing {
  let codes = 0;
  let others = 0;
  for (const [cell, count] of cells) {
    const folded = foldText(cell);
    if (folded === '' || marks.has(folded)) continue;
    if (isLabel(cell)) others += count;
    else if (isUsualMark(folded)) continue;
    else if (bareCode(cell) !== null) codes += count;
    else others += count;
  }
  if (codes === 0 && others === 0) return 'undecided';
  return codes > others ? 'codes' : 'labels';
}

/** A whole or decimal number, with a point or a comma. */
function isNumber(folded: string): boolean {
  return /^[-+]?\d{1,9}(?:[.,]\d+)?$/.test(folded);
}

/** How to read a cell of a rated or choose-one question: the label first, then marks, codes, and what is left. */
export function singleReader(
  question: RatedQuestion | ChooseOneQuestion,
  marks: ReadonlyMap<string, number>,
  codes: DeclaredCodes | null,
): {
  readonly isLabel: (cell: string) => boolean;
  /** `ages` is what the column shows of itself where `writing` is `ages`. */
  readonly read: (cell: string, writing: Writing, ages: AgeColumn | null) => Meaning;
} {
  const answers = knownAnswers(question);
  const find = answerKeys(answers);
  const other = question.form === 'rated' ? -1 : writtenIn(question.choices);
  const codeOf = new Map(answers.map(({ label, code }) => [label, code]));
  const bands = question.form === 'rated' ? null : ageBands(question);
  const isOwnLabel = (cell: string): boolean => codeOf.has(cell);
  const read = (cell: string, writing: Writing, ages: AgeColumn | null): Meaning => {
    const folded = foldText(cell);
    if (folded === '') return blank;
    // One label more or less does not make a column of codes readable: it is set aside as a whole.
    if (writing === 'codes' && codes === null && !marks.has(folded) && !isUsualMark(folded)) {
      return { value: -1, issue: issues.codeUnread, into: '' };
    }
    if (isOwnLabel(cell)) return { value: codeOf.get(cell) ?? -1, issue: issues.none, into: '' };
    const mark = marks.get(folded);
    if (mark !== undefined) return { value: mark, issue: issues.markKnown, into: nonAnswerName(mark) };
    const band = ages === null || bands === null ? null : bandOf(cell, bands, ages);
    if (band === undefined) return { value: -1, issue: issues.outOfRange, into: '' };
    if (band !== null) return { value: band.position, issue: issues.banded, into: band.label };
    const found = find(cell);
    if (found !== null) {
      return {
        value: found.code,
        issue: found.folded ? issues.folded : issues.none,
        into: found.folded ? found.label : '',
      };
    }
    // Alchemer writes this for the option that people complete themselves.
    if (other >= 0 && /^other ?-? ?write[ -]in\b/.test(folded)) {
      return { value: other, issue: issues.none, into: '' };
    }
    const code = bareCode(cell);
    const label = code === null ? undefined : codes?.labels.get(code);
    if (label !== undefined) return { value: codeOf.get(label) ?? -1, issue: issues.none, into: '' };
    if (isUsualMark(folded)) return { value: -1, issue: issues.markUnknown, into: '' };
    const beyond = writing === 'codes' && isNumber(folded);
    return { value: -1, issue: beyond ? issues.outOfRange : issues.notOnScale, into: '' };
  };
  return { isLabel: (cell) => find(cell) !== null, read };
}

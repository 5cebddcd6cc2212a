import type { ChooseManyQuestion } from '../question-set/question-set.js';
import { foldText } from '../spelling/spelling.js';
import { bareCode, type DeclaredCodes } from './bare-codes.js';
import { isBareOther, writtenIn } from './read-tick.js';

/** What stood in one joined cell. */
export interface JoinedCell {
  /** Positions of the choices ticked, each once. */
  readonly choices: readonly number[];
  /** An answer that is not counted ("Prefer not to say") stood there, alone or with others. */
  readonly notCounted: boolean;
  /** What no option explains, as it stands there; empty when all is explained. */
  readonly left: string;
  /** What is left was counted as the option that people complete in their own words. */
  readonly asOther: boolean;
}

const separator = /^[;,|/\s•·]*$/;
// What Alchemer and others write for the box beside "Other".
const writeIn = /(^|[;,|\uE000])\s*other\b[^;,|]{0,12}\b(?:write in|specify|text)\b[^;,|]*/g;
const edge = /[;,|/•·\uE000]/;
// A private-use character: it stands for an option that has been found and cannot be part of one.
const used = '\uE000';

/**
 * Splits a joined cell against the known options, longest first: options themselves hold commas and semicolons, so
 * no character can be split on. An option counts only where it stands between separators. `cells` are those of the
 * column, as far as they are known.
 */
export function choiceSplitter(
  question: ChooseManyQuestion,
  codes: DeclaredCodes | null,
  cells: readonly string[] = [],
): (cell: string) => JoinedCell {
  const options = [
    ...question.choices.flatMap(({ label, alsoSeenAs }, position) =>
      [label, ...alsoSeenAs].map((text) => ({ text: foldText(text), position })),
    ),
    ...question.notCounted.flatMap(({ label, alsoSeenAs }) =>
      [label, ...alsoSeenAs].map((text) => ({ text: foldText(text), position: -1 })),
    ),
  ]
    .filter(({ text }) => text !== '')
    .sort((a, b) => b.text.length - a.text.length || a.position - b.position);
  const other = writtenIn(question.choices);
  const takesWords = other >= 0 && !isPlainOption(question.choices[other]?.label ?? '', cells);
  const names = new Map(
    options.map(({ text, position }) => [text.replace(/[^\p{L}\p{N}]+/gu, '_'), position]),
  );
  const positions = new Map(question.choices.map(({ label }, position) => [label, position]));

  return (cell) => {
    const byCode = asCodes(cell, codes, positions) ?? asNames(cell, names);
    if (byCode !== null) return byCode;
    let text = foldText(cell.replace(/\r?\n/g, ';')).replaceAll(used, '');
    const ticked = new Set<number>();
    let notCounted = false;
    for (const { text: option, position } of options) {
      const taken = take(text, option);
      if (taken === null) continue;
      text = taken;
      if (position < 0) notCounted = true;
      else ticked.add(position);
    }
    const bare = other < 0 ? text : text.replace(writeIn, `$1${used}`);
    if (bare !== text) ticked.add(other);
    text = bare;
    const left = separator.test(text.replaceAll(used, '')) ? '' : tidyLeft(text);
    const asOther = left !== '' && takesWords;
    if (asOther) ticked.add(other);
    return { choices: [...ticked].sort((a, b) => a - b), notCounted, left, asOther };
  };
}

/**
 * "Other support" is what people complete where their own words stand in its place, and an option like any other where it
 * stands in the cells itself: what else is found there is then not its.
 */
function isPlainOption(label: string, cells: readonly string[]): boolean {
  if (isBareOther(label)) return false;
  const folded = foldText(label);
  return cells.some((cell) => take(foldText(cell.replace(/\r?\n/g, ';')), folded) !== null);
}

/** The text with every free-standing occurrence of an option marked as used, or null when there is none. */
function take(text: string, option: string): string | null {
  let made = text;
  let from = 0;
  let found = false;
  for (;;) {
    const at = made.indexOf(option, from);
    if (at < 0) return found ? made : null;
    const before = made.slice(0, at).trimEnd().at(-1);
    const after = made.slice(at + option.length).trimStart()[0];
    if ((before === undefined || edge.test(before)) && (after === undefined || edge.test(after))) {
      made = made.slice(0, at) + used + made.slice(at + option.length);
      found = true;
      from = at + 1;
    } else from = at + 1;
  }
}

function tidyLeft(text: string): string {
  return text
    .split(used)
    .map((piece) => piece.replace(/^[;,|/\s•·]+|[;,|/\s•·]+$/g, ''))
    .filter((piece) => piece !== '')
    .join(' … ');
}

/** A cell that is nothing but declared codes, joined by blanks, commas or semicolons. */
function asCodes(
  cell: string,
  codes: DeclaredCodes | null,
  positions: ReadonlyMap<string, number>,
): JoinedCell | null {
  if (codes === null) return null;
  const ticked = new Set<number>();
  let notCounted = false;
  for (const piece of cell.split(/[\s,;|]+/).filter((text) => text !== '')) {
    const label = codes.labels.get(bareCode(piece) ?? piece);
    if (label === undefined) return null;
    const position = positions.get(label);
    if (position === undefined) notCounted = true;
    else ticked.add(position);
  }
  return { choices: [...ticked].sort((a, b) => a - b), notCounted, left: '', asOther: false };
}

/** A cell that is nothing but options written as names and joined by blanks: KoboToolbox's `home_care day_service`. */
function asNames(cell: string, names: ReadonlyMap<string, number>): JoinedCell | null {
  if (!cell.includes('_')) return null;
  const ticked = new Set<number>();
  let notCounted = false;
  for (const piece of foldText(cell).split(' ')) {
    const position = names.get(piece);
    if (position === undefined) return null;
    if (position < 0) notCounted = true;
    else ticked.add(position);
  }
  return { choices: [...ticked].sort((a, b) => a - b), notCounted, left: '', asOther: false };
}

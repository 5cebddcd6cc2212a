import type { Sighting } from './dialect.js';
import { resemblance } from './looks-like-data.js';
import { isBlank, isBlankRow, type Top } from './top.js';

const mostHeadingRows = 10;

/** Where the headings begin and end, found without knowing the platform. */
export interface HeadingRows extends Sighting {
  /** The rows of `top` that hold headings: titles and blank lines above them are left out. */
  readonly from: number;
  readonly uncertain: boolean;
  /** The first row looks like an answer: the headings were deleted. */
  readonly missing: boolean;
}

const counted = new WeakMap<Top, HeadingRows>();

/** Counts the heading rows of any table by asking from which row on each resembles those below it. */
export function countHeadingRows(top: Top): HeadingRows {
  const known = counted.get(top) ?? count(top);
  counted.set(top, known);
  return known;
}

function count(top: Top): HeadingRows {
  const from = firstHeadingRow(top);
  const first = resemblance(top, from);
  const missing = (first.share ?? 0) >= 0.7 && first.like >= 3;
  let end = from + 1;
  let uncertain = false;
  const gapsFilled = fillsGaps(top, from);
  if (gapsFilled) end = from + 2;
  for (let at = end; at < Math.min(top.rows.length - 1, from + mostHeadingRows); at += 1) {
    if (isBlankRow(top.rows[at] ?? [])) break;
    const { share, unlike } = resemblance(top, at);
    if (share === null || share > 0.35 || unlike < 3) break;
    if (share > 0.15) {
      uncertain = top.rows.length - at > 8;
      break;
    }
    end = at + 1;
  }
  const clues = [
    end - from === 1
      ? 'one heading row: the rows below it resemble each other'
      : `${end - from} heading rows: none of them resembles the answers below`,
  ];
  if (gapsFilled) clues.push('row 2 of them fills the gaps of row 1');
  if (from > 0) clues.push(`${from} title or blank ${from === 1 ? 'row' : 'rows'} above the headings`);
  return { from, headingRows: end, strength: 0.1, clues, uncertain, missing };
}

/**
 * Whether the second row belongs to the first: it fills its gaps, and each filling is either the one answer of its
 * column (an option's tick repeats it) or no answer of it at all (the row of a grid). A row that gives answers where
 * the first row has headings is a response, whatever stands in columns without one.
 */
function fillsGaps(top: Top, from: number): boolean {
  const [first, second] = [top.rows[from] ?? [], top.rows[from + 1] ?? []];
  if (second.filter((cell, column) => isBlank(first[column]) && !isBlank(cell)).length < 2) return false;
  let gaps = 0;
  let fits = 0;
  let headed = 0;
  let answering = 0;
  for (let column = 0; column < second.length; column += 1) {
    const filling = second[column];
    if (filling === undefined || isBlank(filling)) continue;
    const below = top.rows.slice(from + 2).flatMap((row) => row[column] ?? []);
    const answers = new Set(below.filter((cell) => !isBlank(cell)));
    if (answers.size === 0) continue;
    if (!isBlank(first[column])) {
      if (answers.size > 1) headed += 1;
      if (answers.size > 1 && answers.has(filling)) answering += 1;
      continue;
    }
    gaps += 1;
    const repeated = below.length - new Set(below).size > below.length / 2;
    if (answers.has(filling) ? answers.size === 1 : repeated) fits += 1;
  }
  return gaps >= 2 && fits >= gaps * 0.8 && answering <= headed / 2;
}

/** Passes over blank rows and titles: one cell alone in a row, above a row of at least three. */
export function firstHeadingRow(top: Top): number {
  const filled = (i: number): number => (top.rows[i] ?? []).filter((c) => !isBlank(c)).length;
  let at = 0;
  while (at < Math.min(top.rows.length, 20)) {
    const next = [1, 2, 3, 4].some((ahead) => filled(at + ahead) >= 3);
    if (filled(at) > 1 || (filled(at) === 1 && !next)) return at;
    at += 1;
  }
  return 0;
}

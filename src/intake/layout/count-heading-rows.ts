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

/** Counts the heading rows of any table by asking from which row on each resembles those below it. */
export function countHeadingRows(top: Top): HeadingRows {
  const from = firstHeadingRow(top);
  const first = resemblance(top, from);
  const missing = (first.share ?? 0) >= 0.7 && first.like >= 3;
  let end = from + 1;
  let uncertain = false;
  for (let at = from + 1; at < Math.min(top.rows.length - 1, from + mostHeadingRows); at += 1) {
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
  if (from > 0) clues.push(`${from} title or blank ${from === 1 ? 'row' : 'rows'} above the headings`);
  return { from, headingRows: end, strength: 0.1, clues, uncertain, missing };
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

import type { Sighting } from './dialect.js';
import { isBlank, keysOf, type Top } from './top.js';

/** The key of the first heading that says something: other programs put a column of row numbers before it. */
export function firstKey(row: readonly string[] | undefined): string {
  return keysOf(row).find((k) => k !== '') ?? '';
}

/** Which of some headings (by key) a row has. */
export function present(row: readonly string[] | undefined, keys: readonly string[]): string[] {
  const seen = new Set(keysOf(row));
  return keys.filter((k) => seen.has(k));
}

/** A sighting by the platform's own headings in the first row, when enough of them are there. */
export function byHeadings(
  top: Top,
  needed: readonly string[],
  further: readonly string[],
  atLeast: number,
  title: string,
): Sighting | null {
  if (present(top.rows[0], needed).length < needed.length) return null;
  const more = present(top.rows[0], further);
  if (more.length < atLeast) return null;
  return {
    headingRows: 1,
    strength: Math.min(0.95, 0.6 + 0.1 * more.length),
    clues: [`${title}'s own columns (${needed.length + more.length} of ${needed.length + further.length})`],
  };
}

/** The rows above the first one whose cell in a column looks as the platform writes it there. */
export function rowsUntil(
  top: Top,
  column: number,
  isValue: (cell: string) => boolean,
  most = 4,
): number | null {
  for (let at = 1; at < Math.min(top.rows.length, most + 1); at += 1) {
    const cell = top.rows[at]?.[column];
    if (cell !== undefined && !isBlank(cell) && isValue(cell)) return at;
  }
  return null;
}

/** Cells of a column below the headings, blanks left out. */
export function cellsOf(top: Top, column: number, from = 1): string[] {
  const cells: string[] = [];
  for (let at = from; at < top.rows.length; at += 1) {
    const cell = top.rows[at]?.[column];
    if (cell !== undefined && !isBlank(cell)) cells.push(cell);
  }
  return cells;
}

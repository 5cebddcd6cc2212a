import { type Top, tidyColumns } from './top.js';

/** How far a row resembles the rows below it: columns that speak for it being data, and against. */
export interface Resemblance {
  readonly like: number;
  readonly unlike: number;
  /** like / (like + unlike), or null when nothing can be said. */
  readonly share: number | null;
}

const enough = 4;

/**
 * Compares row `at` with the rows after it, column by column. In a column of few different answers a cell is
 * like the others when it is one of them; in a column of numbers, dates or ids when it has their shape. Columns
 * of free text say nothing.
 */
export function resemblance(top: Top, at: number): Resemblance {
  let like = 0;
  let unlike = 0;
  for (const column of tidyColumns(top)) {
    const cell = column[at] ?? '';
    if (cell === '') continue;
    const below = column.slice(at + 1).filter((other) => other !== '');
    const verdict = compare(cell, below);
    if (verdict === 'like') like += 1;
    else if (verdict === 'unlike') unlike += 1;
  }
  return { like, unlike, share: like + unlike === 0 ? null : like / (like + unlike) };
}

function compare(cell: string, below: readonly string[]): 'like' | 'unlike' | null {
  const different = new Set(below);
  if (below.length >= enough && different.size <= below.length / 2) {
    if (different.has(cell)) return 'like';
    const usual = shapeOf(below[below.length - 1] ?? '');
    return shapeOf(cell) !== usual || usual === 'text' || different.size < 6 ? 'unlike' : null;
  }
  if (different.has(cell)) return 'like';
  if (below.length < 2) return null;
  const shape = shapeOf(below[0] ?? '');
  if (shape === 'text') return null;
  if (below.filter((other) => shapeOf(other) === shape).length < below.length * 0.8) return null;
  return shapeOf(cell) === shape ? 'like' : 'unlike';
}

/** The coarse shape of a cell. */
export function shapeOf(cell: string): 'number' | 'date' | 'id' | 'text' {
  if (/^-?[\d.,]+%?$/.test(cell)) return 'number';
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T].*)?$/.test(cell)) return 'date';
  if (/^[\w-]+$/.test(cell) && /\d/.test(cell) && !/[a-z]{4,}/i.test(cell)) return 'id';
  return 'text';
}

import type { ColumnBlock } from '../intake/intake.js';
import { foldText } from '../spelling/spelling.js';

/** What a column holds, as far as the sample shows: its distinct cells and how often each stands there. */
export interface ColumnProfile {
  /** Blank cells left out. At most `cap` cells; `distinct` goes on counting. */
  readonly cells: ReadonlyMap<string, number>;
  readonly distinct: number;
  readonly filled: number;
  readonly rows: number;
}

const cap = 400;
/** Enough rows to know a column by. */
const enough = 3000;

/**
 * Profiles on demand, each made once: most columns are known by their heading and never need one. `marks` are the cells
 * that the platform writes where nothing was answered; they count as blank.
 */
export function profileColumns(
  sample: readonly ColumnBlock[],
  marks: readonly string[],
): (position: number) => ColumnProfile {
  const blanks = new Set(['', ...marks.map(foldText)]);
  const known = new Map<number, ColumnProfile>();
  return (position) => {
    const old = known.get(position);
    if (old !== undefined) return old;
    const made = profile(sample, position, blanks);
    known.set(position, made);
    return made;
  };
}

function profile(
  sample: readonly ColumnBlock[],
  position: number,
  blanks: ReadonlySet<string>,
): ColumnProfile {
  const cells = new Map<string, number>();
  let distinct = 0;
  let filled = 0;
  let rows = 0;
  for (const block of sample) {
    if (rows >= enough) break;
    const column = block.columns[position];
    if (column === undefined) continue;
    rows += block.rows;
    const counts = new Uint32Array(column.dictionary.cells.length);
    for (let i = 0; i < block.rows; i++) {
      const code = column.codes[i] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
    // Code 0 is the blank cell.
    for (let code = 1; code < counts.length; code++) {
      const count = counts[code] ?? 0;
      const cell = column.dictionary.cells[code] ?? '';
      if (count === 0 || isBlank(cell, blanks)) continue;
      filled += count;
      const before = cells.get(cell);
      if (before === undefined) distinct++;
      if (before !== undefined || cells.size < cap) cells.set(cell, (before ?? 0) + count);
    }
  }
  return { cells, distinct, filled, rows };
}

/** Whether a cell is one of the folded blanks, of which '' is always one. */
function isBlank(cell: string, blanks: ReadonlySet<string>): boolean {
  if (cell.length >= 30 || (blanks.size === 1 && /^\w/.test(cell))) return false;
  return blanks.has(foldText(cell));
}

/** In how many rows of the sample two columns do not hold the same cell, blanks at its ends left out. */
export function rowsDiffering(sample: readonly ColumnBlock[]): (a: number, b: number) => number {
  return (a, b) => {
    let differing = 0;
    for (const { rows, columns } of sample) {
      const [one, other] = [columns[a], columns[b]];
      if (one === undefined || other === undefined) continue;
      for (let row = 0; row < rows; row++) {
        const cell = one.dictionary.cells[one.codes[row] ?? 0] ?? '';
        const beside = other.dictionary.cells[other.codes[row] ?? 0] ?? '';
        if (cell !== beside && cell.trim() !== beside.trim()) differing++;
      }
    }
    return differing;
  };
}

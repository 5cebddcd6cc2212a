import type { ColumnBlock, Heading } from '../intake/intake.js';
import { findPersonalData } from '../personal-data/personal-data.js';
import type { CodedColumn } from './coded-column.js';
import { keptRows } from './column-log.js';
import { numberOnce } from './meaning.js';

const identifier = 1;
const formula = 2;
// What a spreadsheet would run: a call, a link to a program, a reference. "- more staff" is an answer.
const runs = /^[\s']*[=+\-@]\s*[A-Za-z]{2,}[\w.]*\s*[(|!]|^=\s*[-+]?[A-Z]{0,3}\$?\d/;

/** Comments that hold direct identifiers, and cells that a spreadsheet would run: counts and rows, no contents. */
export interface CommentSafety {
  readonly column: Heading;
  readonly identifiers: { count: number; readonly rows: number[] };
  readonly formulas: { count: number; readonly rows: number[] };
  look(block: ColumnBlock, used: Uint32Array): void;
}

export function commentSafety({ column }: CodedColumn): CommentSafety {
  const signsOf = numberOnce(
    (cell) => (findPersonalData(cell).length > 0 ? identifier : 0) + (runs.test(cell) ? formula : 0),
  );
  const identifiers = { count: 0, rows: [] as number[] };
  const formulas = { count: 0, rows: [] as number[] };
  return {
    column,
    identifiers,
    formulas,
    look(block, used) {
      const source = block.columns[column.position];
      if (source === undefined) return;
      const signs = signsOf(source.dictionary);
      for (let i = 0; i < used.length; i++) {
        const row = used[i] ?? 0;
        const sign = signs[source.codes[row] ?? 0] ?? 0;
        if (sign === 0) continue;
        const rowNumber = block.rowNumbers[row] ?? 0;
        if ((sign & identifier) !== 0) note(identifiers, rowNumber);
        if ((sign & formula) !== 0) note(formulas, rowNumber);
      }
    },
  };
}

function note(log: { count: number; readonly rows: number[] }, rowNumber: number): void {
  log.count++;
  if (log.rows.length < keptRows) log.rows.push(rowNumber);
}

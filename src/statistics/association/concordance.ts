import { addTo, cell, entry, type Matrix, zeros } from '../linear-algebra/matrix.js';
import { requireTable } from './contingency-table.js';

/** Pairs of people sorted by whether two ordered answers agree about who is better off. */
export interface Concordance {
  /** Pairs in which the person higher on one question is higher on the other. */
  readonly concordant: number;
  /** Pairs in which they go opposite ways. */
  readonly discordant: number;
  /** For each cell, the people concordant with a person in it. */
  readonly concordantWith: number[][];
  readonly discordantWith: number[][];
}

/**
 * Concordant and discordant pairs of a table of two ordered answers, each pair counted once; a pair tied on either
 * question is in neither.
 *
 * @throws RangeError when it is not a table of counts
 * @see https://online.stat.psu.edu/stat504/lesson/4
 */
export function concordance(table: Matrix): Concordance {
  requireTable(table, 'concordance');
  const rows = table.length;
  const columns = table[0]?.length ?? 0;
  // below[i][j]: people in rows before i and columns before j.
  const below = zeros(rows + 1, columns + 1);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      addTo(
        below,
        i + 1,
        j + 1,
        cell(table, i, j) + cell(below, i, j + 1) + cell(below, i + 1, j) - cell(below, i, j),
      );
    }
  }
  const block = (fromRow: number, toRow: number, fromColumn: number, toColumn: number) =>
    cell(below, toRow, toColumn) -
    cell(below, fromRow, toColumn) -
    cell(below, toRow, fromColumn) +
    cell(below, fromRow, fromColumn);
  const concordantWith = table.map((counts, i) =>
    counts.map((_, j) => block(0, i, 0, j) + block(i + 1, rows, j + 1, columns)),
  );
  const discordantWith = table.map((counts, i) =>
    counts.map((_, j) => block(0, i, j + 1, columns) + block(i + 1, rows, 0, j)),
  );
  return {
    concordant: weighted(table, concordantWith) / 2,
    discordant: weighted(table, discordantWith) / 2,
    concordantWith,
    discordantWith,
  };
}

function weighted(table: Matrix, values: Matrix): number {
  let sum = 0;
  table.forEach((counts, i) => {
    counts.forEach((count, j) => {
      sum += count * entry(values[i] ?? [], j);
    });
  });
  return sum;
}

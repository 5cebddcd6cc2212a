import { entry, type Matrix, row, zeros } from '../linear-algebra/matrix.js';
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
  // A report has some thousand of these tables: sums and both results lie flat, made in plain loops.
  const width = columns + 1;
  // below[i * width + j]: people in rows before i and columns before j.
  const below = new Float64Array((rows + 1) * width);
  for (let i = 0; i < rows; i++) {
    const counts = row(table, i);
    for (let j = 0; j < columns; j++) {
      const at = (i + 1) * width + j + 1;
      below[at] =
        entry(counts, j) + entry(below, at - width) + entry(below, at - 1) - entry(below, at - width - 1);
    }
  }
  const concordantWith = zeros(rows, columns);
  const discordantWith = zeros(rows, columns);
  let concordant = 0;
  let discordant = 0;
  for (let i = 0; i < rows; i++) {
    const counts = row(table, i);
    const agreeingHere = concordantWith[i] ?? [];
    const disagreeingHere = discordantWith[i] ?? [];
    for (let j = 0; j < columns; j++) {
      const agreeing = block(below, width, 0, i, 0, j) + block(below, width, i + 1, rows, j + 1, columns);
      const disagreeing = block(below, width, 0, i, j + 1, columns) + block(below, width, i + 1, rows, 0, j);
      agreeingHere[j] = agreeing;
      disagreeingHere[j] = disagreeing;
      concordant += entry(counts, j) * agreeing;
      discordant += entry(counts, j) * disagreeing;
    }
  }
  return { concordant: concordant / 2, discordant: discordant / 2, concordantWith, discordantWith };
}

/** People in a block of rows and columns, from the sums of everything above and to the left. */
function block(
  below: Float64Array,
  width: number,
  fromRow: number,
  toRow: number,
  fromColumn: number,
  toColumn: number,
): number {
  return (
    entry(below, toRow * width + toColumn) -
    entry(below, fromRow * width + toColumn) -
    entry(below, toRow * width + fromColumn) +
    entry(below, fromRow * width + fromColumn)
  );
}

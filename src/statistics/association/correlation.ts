import { sampleCorrelation } from 'simple-statistics';
import { cell, entry, type Matrix } from '../linear-algebra/matrix.js';
import { requirePairs, requireTable, tableMargins } from './contingency-table.js';

/**
 * Pearson correlation of two samples.
 *
 * @returns −1 to 1, or null when either sample does not vary
 * @throws RangeError when the samples cannot be paired
 * @see https://en.wikipedia.org/wiki/Pearson_correlation_coefficient
 */
export function correlation(x: readonly number[], y: readonly number[]): number | null {
  requirePairs(x, y, 'correlation');
  const varies = (values: readonly number[]): boolean => values.some((value) => value !== values[0]);
  if (!varies(x) || !varies(y)) return null;
  const r = sampleCorrelation([...x], [...y]);
  return Number.isFinite(r) ? Math.max(-1, Math.min(1, r)) : null;
}

/**
 * Pearson correlation of two questions from their table of counts and a score for each answer: what the rows would
 * give, without the rows.
 *
 * @returns −1 to 1, or null when no one is in the table or either question does not vary
 * @throws RangeError when it is not a table of counts or the scores do not match it
 */
export function correlationFromTable(
  table: Matrix,
  rowScores: readonly number[],
  columnScores: readonly number[],
): number | null {
  requireTable(table, 'correlationFromTable');
  if (rowScores.length !== table.length || columnScores.length !== table[0]?.length) {
    throw new RangeError('correlationFromTable requires a score for each row and each column');
  }
  if (![...rowScores, ...columnScores].every(Number.isFinite)) {
    throw new RangeError('correlationFromTable requires finite scores');
  }
  const { rows, columns, total } = tableMargins(table);
  if (total === 0) return null;
  const centredRows = centred(rowScores, rows, total);
  const centredColumns = centred(columnScores, columns, total);
  let xy = 0;
  centredRows.forEach((u, i) => {
    centredColumns.forEach((v, j) => {
      xy += cell(table, i, j) * u * v;
    });
  });
  return quotient(sumOfSquares(centredRows, rows), sumOfSquares(centredColumns, columns), xy);
}

function centred(scores: readonly number[], counts: readonly number[], total: number): number[] {
  const mean = scores.reduce((sum, score, i) => sum + score * entry(counts, i), 0) / total;
  return scores.map((score) => score - mean);
}

function sumOfSquares(values: readonly number[], counts: readonly number[]): number {
  return values.reduce((sum, value, i) => sum + entry(counts, i) * value * value, 0);
}

function quotient(xx: number, yy: number, xy: number): number | null {
  if (!(xx > 0 && yy > 0)) return null;
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

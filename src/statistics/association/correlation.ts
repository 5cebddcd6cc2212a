import { sampleCorrelation } from 'simple-statistics';
import { type Matrix, row } from '../linear-algebra/matrix.js';
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
  return correlationWithMargins(table, tableMargins(table), rowScores, columnScores);
}

/** The same for a table that was checked, and its margins: a test of it needs them too. */
export function correlationWithMargins(
  table: Matrix,
  { rows, columns, total }: ReturnType<typeof tableMargins>,
  rowScores: readonly number[],
  columnScores: readonly number[],
): number | null {
  if (rowScores.length !== rows.length || columnScores.length !== columns.length) {
    throw new RangeError('correlationFromTable requires a score for each row and each column');
  }
  if (!rowScores.every(Number.isFinite) || !columnScores.every(Number.isFinite)) {
    throw new RangeError('correlationFromTable requires finite scores');
  }
  if (total === 0) return null;
  const centredRows = centred(rowScores, rows, total);
  const centredColumns = centred(columnScores, columns, total);
  let xy = 0;
  for (let i = 0; i < centredRows.length; i++) {
    const counts = row(table, i);
    const u = centredRows[i] ?? 0;
    for (let j = 0; j < centredColumns.length; j++) xy += (counts[j] ?? 0) * u * (centredColumns[j] ?? 0);
  }
  return quotient(sumOfSquares(centredRows, rows), sumOfSquares(centredColumns, columns), xy);
}

function centred(scores: readonly number[], counts: readonly number[], total: number): number[] {
  let sum = 0;
  for (let i = 0; i < scores.length; i++) sum += (scores[i] ?? 0) * (counts[i] ?? 0);
  const mean = sum / total;
  return scores.map((score) => score - mean);
}

function sumOfSquares(values: readonly number[], counts: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    sum += (counts[i] ?? 0) * value * value;
  }
  return sum;
}

function quotient(xx: number, yy: number, xy: number): number | null {
  if (!(xx > 0 && yy > 0)) return null;
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

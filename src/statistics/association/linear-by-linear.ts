import { entry, type Matrix, row } from '../linear-algebra/matrix.js';
import { chiSquaredUpperTail } from '../special/chi-squared-upper-tail.js';
import { requireTable, tableMargins } from './contingency-table.js';
import { correlationWithMargins } from './correlation.js';

/** The linear-by-linear test and the moments behind it. */
export interface LinearByLinear {
  /** M² = (N − 1) r², chi-squared on 1 degree of freedom. */
  readonly chiSquared: number;
  readonly p: number;
  readonly r: number;
  /** Σ n uᵢ vⱼ, its mean and its variance under independence. */
  readonly statistic: number;
  readonly nullMean: number;
  readonly nullVariance: number;
}

/**
 * Linear-by-linear association (the Mantel–Haenszel trend test): do people who answer higher on one ordered question
 * tend to answer higher on the other? M² = (N − 1) r², with r the correlation of the answers' scores.
 *
 * @param table counts, rows and columns from worst to best
 * @param rowScores scores of the rows; 1, 2, 3, … when left out
 * @param columnScores scores of the columns; 1, 2, 3, … when left out
 * @returns null when fewer than two people are in the table or either question does not vary
 * @throws RangeError when it is not a table of counts or the scores do not match it
 * @see https://online.stat.psu.edu/stat504/lesson/4
 */
export function linearByLinear(
  table: Matrix,
  rowScores?: readonly number[],
  columnScores?: readonly number[],
): LinearByLinear | null {
  requireTable(table, 'linearByLinear');
  const u = rowScores ?? table.map((_, i) => i + 1);
  const v = columnScores ?? (table[0] ?? []).map((_, j) => j + 1);
  const margins = tableMargins(table);
  const r = correlationWithMargins(table, margins, u, v);
  const { rows, columns, total } = margins;
  if (r === null || total <= 1) return null;
  const chiSquared = (total - 1) * r * r;
  let statistic = 0;
  for (let i = 0; i < u.length; i++) {
    const counts = row(table, i);
    const score = u[i] ?? 0;
    for (let j = 0; j < v.length; j++) statistic += (counts[j] ?? 0) * score * (v[j] ?? 0);
  }
  const sum = (scores: readonly number[], counts: readonly number[]) =>
    scores.reduce((all, score, i) => all + score * entry(counts, i), 0);
  const around = (scores: readonly number[], counts: readonly number[]) => {
    const mean = sum(scores, counts) / total;
    return scores.reduce((all, score, i) => all + entry(counts, i) * (score - mean) ** 2, 0);
  };
  return {
    chiSquared,
    p: chiSquaredUpperTail(chiSquared, 1),
    r,
    statistic,
    nullMean: (sum(u, rows) * sum(v, columns)) / total,
    nullVariance: (around(u, rows) * around(v, columns)) / (total - 1),
  };
}

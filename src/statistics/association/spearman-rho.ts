import type { Matrix } from '../linear-algebra/matrix.js';
import { requirePairs, requireTable, tableMargins } from './contingency-table.js';
import { correlation, correlationWithMargins } from './correlation.js';
import { midranks, midranksOfCounts } from './midranks.js';

/**
 * Spearman's rho of two samples: the correlation of their ranks, ties sharing the mean rank.
 *
 * @returns −1 to 1, or null when either sample does not vary
 * @throws RangeError when the samples differ in length, are empty or hold a value that is not finite
 * @see https://en.wikipedia.org/wiki/Spearman%27s_rank_correlation_coefficient
 */
export function spearmanRho(x: readonly number[], y: readonly number[]): number | null {
  requirePairs(x, y, 'spearmanRho');
  return correlation(midranks(x), midranks(y));
}

/**
 * Spearman's rho of two ordered questions from their table of counts: the same number the rows would give.
 *
 * @returns −1 to 1, or null when no one is in the table or either question does not vary
 * @throws RangeError when it is not a table of counts
 */
export function spearmanRhoFromTable(table: Matrix): number | null {
  requireTable(table, 'spearmanRhoFromTable');
  const margins = tableMargins(table);
  const [rows, columns] = [midranksOfCounts(margins.rows), midranksOfCounts(margins.columns)];
  return correlationWithMargins(table, margins, rows, columns);
}

import { entry } from '../linear-algebra/matrix.js';
import { studentTCumulative } from '../special/student-t-cumulative.js';
import { requirePairs } from './contingency-table.js';
import { midranks } from './midranks.js';
import { spearmanRho } from './spearman-rho.js';

const LARGEST_ENUMERATION = 9;

/**
 * Two-sided p-value of no association for Spearman's rho.
 *
 * Up to nine pairs without ties: exact, over all orders. Otherwise t = rho √((n − 2)/(1 − rho²)) on n − 2 degrees of
 * freedom.
 *
 * @returns the p-value and how it was found, or null with fewer than three pairs or a sample that does not vary
 * @throws RangeError when the samples differ in length, are empty or hold a value that is not finite
 * @see https://en.wikipedia.org/wiki/Spearman%27s_rank_correlation_coefficient#Determining_significance
 */
export function spearmanTest(
  x: readonly number[],
  y: readonly number[],
): { readonly rho: number; readonly p: number; readonly exact: boolean } | null {
  requirePairs(x, y, 'spearmanTest');
  const rho = spearmanRho(x, y);
  const n = x.length;
  if (rho === null || n < 3) return null;
  const untied = new Set(x).size === n && new Set(y).size === n;
  if (untied && n <= LARGEST_ENUMERATION) return { rho, p: exactP(midranks(x), midranks(y)), exact: true };
  if (1 - rho * rho < 1e-15) return { rho, p: 0, exact: false };
  const t = Math.abs(rho) * Math.sqrt((n - 2) / (1 - rho * rho));
  return { rho, p: Math.min(1, 2 * studentTCumulative(-t, n - 2)), exact: false };
}

/** Share of all orders whose sum of squared rank differences is as far into its own tail, doubled. */
function exactP(ranksX: readonly number[], ranksY: readonly number[]): number {
  const n = ranksX.length;
  const observed = ranksX.reduce((sum, rank, i) => sum + (rank - entry(ranksY, i)) ** 2, 0);
  const middle = (n * (n * n - 1)) / 6;
  const high = observed > middle;
  let hits = 0;
  let all = 0;
  const used = new Array<boolean>(n).fill(false);
  const place = (position: number, sum: number): void => {
    if (position === n) {
      all++;
      if (high ? sum >= observed : sum <= observed) hits++;
      return;
    }
    for (let rank = 0; rank < n; rank++) {
      if (used[rank]) continue;
      used[rank] = true;
      place(position + 1, sum + (rank - position) ** 2);
      used[rank] = false;
    }
  };
  place(0, 0);
  return Math.min(1, (2 * hits) / all);
}

import { entry } from '../linear-algebra/matrix.js';
import { normalUpperTail } from '../special/normal-upper-tail.js';
import { requirePairs } from './contingency-table.js';
import { kendallTauB } from './kendall-tau-b.js';

const LARGEST_EXACT = 49;

/**
 * Two-sided p-value of no association for Kendall's tau-b.
 *
 * Below fifty pairs without ties: exact, by counting the orders with each number of concordant pairs. Otherwise the
 * normal approximation with the variance corrected for ties.
 *
 * @returns tau-b, the p-value and how it was found, or null with fewer than two pairs or a sample that does not vary
 * @throws RangeError when the samples differ in length, are empty or hold a value that is not finite
 * @see https://en.wikipedia.org/wiki/Kendall_rank_correlation_coefficient#Significance_tests
 */
export function kendallTest(
  x: readonly number[],
  y: readonly number[],
): { readonly tau: number; readonly p: number; readonly exact: boolean } | null {
  requirePairs(x, y, 'kendallTest');
  const tau = kendallTauB(x, y);
  const n = x.length;
  if (tau === null) return null;
  const tiesX = tieSizes(x);
  const tiesY = tieSizes(y);
  if (n <= LARGEST_EXACT && tiesX.length === 0 && tiesY.length === 0)
    return { tau, p: exactP(n, tau), exact: true };
  const of = (ties: readonly number[], term: (t: number) => number) =>
    ties.reduce((sum, t) => sum + term(t), 0);
  const pairs = (n * (n - 1)) / 2;
  const balance =
    tau *
    Math.sqrt(pairs - of(tiesX, (t) => (t * (t - 1)) / 2)) *
    Math.sqrt(pairs - of(tiesY, (t) => (t * (t - 1)) / 2));
  const cubic = (t: number) => t * (t - 1) * (2 * t + 5);
  const square = (t: number) => t * (t - 1);
  const third = (t: number) => t * (t - 1) * (t - 2);
  const variance =
    (cubic(n) - of(tiesX, cubic) - of(tiesY, cubic)) / 18 +
    (of(tiesX, square) * of(tiesY, square)) / (2 * n * (n - 1)) +
    (n > 2 ? (of(tiesX, third) * of(tiesY, third)) / (9 * n * (n - 1) * (n - 2)) : 0);
  return { tau, p: Math.min(1, 2 * normalUpperTail(Math.abs(balance) / Math.sqrt(variance))), exact: false };
}

/** Orders of n by inversions, as shares: the classic recurrence, one element added at a time. */
function exactP(n: number, tau: number): number {
  let shares = [1];
  for (let size = 2; size <= n; size++) {
    const next = new Array<number>(shares.length + size - 1).fill(0);
    shares.forEach((share, inversions) => {
      for (let more = 0; more < size; more++)
        next[inversions + more] = entry(next, inversions + more) + share / size;
    });
    shares = next;
  }
  const pairs = (n * (n - 1)) / 2;
  const concordant = Math.round((pairs * (1 + tau)) / 2);
  const tail = Math.min(concordant, pairs - concordant);
  return Math.min(1, 2 * shares.slice(0, tail + 1).reduce((sum, share) => sum + share, 0));
}

function tieSizes(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1);
}

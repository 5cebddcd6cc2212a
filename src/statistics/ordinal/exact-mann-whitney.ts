/** As in R: beyond this the normal approximation is used. */
const LARGEST_EXACT_GROUP = 49;

/**
 * Exact two-sided p value of the Mann-Whitney U when no two values are equal: twice the smaller tail, at most 1.
 *
 * The number of ways to reach each U is counted by adding the second group's sizes one at a time (the coefficients of
 * the Gaussian binomial).
 *
 * @returns null when either group has 50 or more
 * @see https://en.wikipedia.org/wiki/Mann%E2%80%93Whitney_U_test
 */
export function exactMannWhitney(u: number, n1: number, n2: number): number | null {
  if (n1 > LARGEST_EXACT_GROUP || n2 > LARGEST_EXACT_GROUP) return null;
  const ways = new Float64Array(n1 * n2 + 1);
  ways[0] = 1;
  for (let k = 1; k <= n1; k++) {
    // Multiply by (1 - x^(n2 + k)), then divide by (1 - x^k).
    for (let i = n1 * n2; i >= n2 + k; i--) ways[i] = (ways[i] ?? 0) - (ways[i - n2 - k] ?? 0);
    for (let i = k; i <= n1 * n2; i++) ways[i] = (ways[i] ?? 0) + (ways[i - k] ?? 0);
  }
  const all = ways.reduce((sum, count) => sum + count, 0);
  const smaller = Math.min(u, n1 * n2 - u);
  const tail = ways.subarray(0, smaller + 1).reduce((sum, count) => sum + count, 0);
  return Math.min(1, (2 * tail) / all);
}

/** As in R: beyond this the normal approximation is used. */
const LARGEST_EXACT = 49;

/**
 * Exact p values of the Wilcoxon signed rank sum when no difference is zero and no two are the same size.
 *
 * The ways to reach each sum are counted by adding the ranks 1 to n one at a time, each with either sign.
 *
 * @returns null above 49 differences, or when there are none
 * @see https://en.wikipedia.org/wiki/Wilcoxon_signed-rank_test
 */
export function exactSignedRank(v: number, n: number): { twoSided: number; greater: number } | null {
  if (n > LARGEST_EXACT || n === 0) return null;
  const largest = (n * (n + 1)) / 2;
  const ways = new Float64Array(largest + 1);
  ways[0] = 1;
  for (let rank = 1; rank <= n; rank++) {
    for (let sum = largest; sum >= rank; sum--) ways[sum] = (ways[sum] ?? 0) + (ways[sum - rank] ?? 0);
  }
  const atMost = (top: number): number =>
    ways.subarray(0, top + 1).reduce((sum, count) => sum + count, 0) / 2 ** n;
  return { twoSided: Math.min(1, 2 * atMost(Math.min(v, largest - v))), greater: atMost(largest - v) };
}

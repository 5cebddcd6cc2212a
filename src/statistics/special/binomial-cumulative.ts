import { betaTails } from './beta-cumulative.js';

/**
 * Cumulative binomial distribution: the chance of at most `x` successes in `n` tries, each with chance `p`.
 *
 * The relation to the beta distribution is used, so it is exact in both tails and quick for any n.
 *
 * @param x any number (rounded down); below 0 gives 0, n or above gives 1
 * @param n whole number, zero or above
 * @param p 0 to 1
 * @throws RangeError when n is negative or not whole, or p is outside 0 to 1
 * @see https://dlmf.nist.gov/8.17.5
 */
export function binomialCumulative(x: number, n: number, p: number): number {
  if (!(Number.isInteger(n) && n >= 0))
    throw new RangeError('binomialCumulative requires n to be a whole number');
  if (!(p >= 0 && p <= 1)) throw new RangeError('binomialCumulative requires p from zero to one');
  const k = Math.floor(x);
  if (k < 0) return 0;
  if (k >= n) return 1;
  return betaTails(p, 1 - p, k + 1, n - k).upper;
}

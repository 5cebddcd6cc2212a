import { checkCounts } from '../check.js';
import { normalUpperTail } from '../special/normal-upper-tail.js';

/**
 * Score test of one proportion against a fixed value (a published percentage whose base is not known). The
 * uncertainty of the fixed value is not included.
 *
 * Formula: z is the gap over the root of p0 (1 - p0) / n. A fixed value of 0 or 1 allows no exception: z is 0 and p is
 * 1 when the proportion equals it, and otherwise z is infinite and p is 0.
 *
 * @param x how many, zero to n
 * @param n out of how many, above zero
 * @param fixed the value tested against, 0 to 1
 * @throws RangeError when a count is impossible or fixed is outside 0 to 1
 * @see https://en.wikipedia.org/wiki/Binomial_test
 */
export function oneProportionScoreTest(
  x: number,
  n: number,
  fixed: number,
): { readonly z: number; readonly p: number } {
  checkCounts('oneProportionScoreTest', x, n);
  if (!(fixed >= 0 && fixed <= 1))
    throw new RangeError('oneProportionScoreTest requires fixed from zero to one');
  const gap = x / n - fixed;
  if (gap === 0) return { z: 0, p: 1 };
  const z = gap / Math.sqrt((fixed * (1 - fixed)) / n);
  return { z, p: Math.min(1, 2 * normalUpperTail(Math.abs(z))) };
}

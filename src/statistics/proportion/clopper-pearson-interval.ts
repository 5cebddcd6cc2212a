import { checkConfidence, checkCounts } from '../check.js';
import type { Interval } from '../interval.js';
import { betaQuantilePair } from '../special/beta-quantile.js';

/**
 * Clopper-Pearson "exact" interval for one proportion: coverage is never below the stated level, at the price of
 * being wide.
 *
 * Formula: the lower limit is the alpha/2 quantile of a beta distribution with shapes x and n - x + 1, the upper the
 * 1 - alpha/2 quantile with shapes x + 1 and n - x. Exactly 0 at x = 0 and exactly 1 at x = n.
 *
 * @param x how many, zero to n; real numbers are allowed (Korn and Graubard use effective counts)
 * @param n out of how many, above zero
 * @param confidence 0.9 up to 1, by default 0.95
 * @throws RangeError when x or n is impossible or confidence is out of range
 * @see https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Clopper%E2%80%93Pearson_interval
 */
export function clopperPearsonInterval(x: number, n: number, confidence = 0.95): Interval {
  checkCounts('clopperPearsonInterval', x, n);
  checkConfidence('clopperPearsonInterval', confidence);
  const tail = (1 - confidence) / 2;
  const low = x === 0 ? 0 : betaQuantilePair(tail, 1 - tail, x, n - x + 1).x;
  const high = x === n ? 1 : betaQuantilePair(1 - tail, tail, x + 1, n - x).x;
  return { low, high };
}

import { checkConfidence, checkCounts } from '../check.js';
import type { Interval } from '../interval.js';
import { betaQuantilePair } from '../special/beta-quantile.js';

/**
 * Jeffreys interval for one proportion: the middle of the Bayesian posterior under Jeffreys' prior, that is the
 * alpha/2 and 1 - alpha/2 quantiles of a beta distribution with shapes x + 1/2 and n - x + 1/2.
 *
 * The plain quantiles are given at the ends too, so at x = 0 the lower limit is a little above 0.
 *
 * @param x how many, zero to n, real or whole
 * @param n out of how many, above zero
 * @param confidence 0.9 up to 1, by default 0.95
 * @throws RangeError when x or n is impossible or confidence is out of range
 * @see https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Jeffreys_interval
 */
export function jeffreysInterval(x: number, n: number, confidence = 0.95): Interval {
  checkCounts('jeffreysInterval', x, n);
  checkConfidence('jeffreysInterval', confidence);
  const tail = (1 - confidence) / 2;
  const a = x + 0.5;
  const b = n - x + 0.5;
  return { low: betaQuantilePair(tail, 1 - tail, a, b).x, high: betaQuantilePair(1 - tail, tail, a, b).x };
}

import { checkCounts, criticalValue } from '../check.js';
import type { Interval } from '../interval.js';

/**
 * Wilson score interval for one proportion: the range of true shares that x out of n does not rule out.
 *
 * Formula: centre (x + z^2/2) / (n + z^2), half width z / (n + z^2) times the root of x (n - x) / n + z^2 / 4; no
 * continuity correction. The lower limit is worked out from the product of the two limits, x^2 / (n (n + z^2)), which
 * keeps its digits and makes it exactly 0 when x is 0. When x is n the upper limit is exactly 1.
 *
 * @param x how many, zero to n; real numbers are welcome (weighted or effective counts)
 * @param n out of how many, above zero
 * @param confidence 0.9 up to 1, by default 0.95
 * @throws RangeError when x or n is impossible or confidence is out of range
 * @see https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval (Wilson 1927)
 */
export function wilsonInterval(x: number, n: number, confidence = 0.95): Interval {
  checkCounts('wilsonInterval', x, n);
  const z = criticalValue('wilsonInterval', confidence);
  const widened = n + z * z;
  const half = z * Math.sqrt((x * (n - x)) / n + (z * z) / 4);
  const high = (x + (z * z) / 2 + half) / widened;
  return { low: ((x / n) * (x / widened)) / high, high: x === n ? 1 : Math.min(1, high) };
}

import { checkCounts, clipToUnit, criticalValue } from '../check.js';
import type { Interval } from '../interval.js';

/**
 * Agresti-Coull interval for one proportion: the textbook interval after adding z^2 / 2 successes and as many
 * failures. It has the same centre as Wilson's and is never shorter. Limits outside 0 to 1 are cut to 0 and 1.
 *
 * @param x how many, zero to n, real or whole
 * @param n out of how many, above zero
 * @param confidence 0.9 up to 1, by default 0.95
 * @throws RangeError when x or n is impossible or confidence is out of range
 * @see https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Agresti%E2%80%93Coull_interval
 */
export function agrestiCoullInterval(x: number, n: number, confidence = 0.95): Interval {
  checkCounts('agrestiCoullInterval', x, n);
  const z = criticalValue('agrestiCoullInterval', confidence);
  const widened = n + z * z;
  const centre = (x + (z * z) / 2) / widened;
  const half = z * Math.sqrt((centre * (1 - centre)) / widened);
  return { low: clipToUnit(centre - half), high: clipToUnit(centre + half) };
}

import { checkCounts, clipToUnit, criticalValue } from '../check.js';
import type { Interval } from '../interval.js';

/**
 * Wilson score interval with continuity correction: wider than Wilson's, for when coverage must not fall below the
 * nominal level on average over whole counts.
 *
 * Formula: lower limit (2x + z^2 - 1 - z root(z^2 - 2 - 1/n + 4p (n - x + 1))) / (2 (n + z^2)), and the mirror image
 * for the upper. Exactly 0 at x = 0 and exactly 1 at x = n.
 *
 * @param x how many, zero to n, real or whole
 * @param n out of how many, above zero
 * @param confidence 0.9 up to 1, by default 0.95
 * @throws RangeError when x or n is impossible or confidence is out of range
 * @see https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C857::AID-SIM777%3E3.0.CO;2-E (Newcombe 1998, method 4)
 */
export function wilsonIntervalCorrected(x: number, n: number, confidence = 0.95): Interval {
  checkCounts('wilsonIntervalCorrected', x, n);
  const z = criticalValue('wilsonIntervalCorrected', confidence);
  return { low: lowerLimit(x, n, z), high: 1 - lowerLimit(n - x, n, z) };
}

function lowerLimit(x: number, n: number, z: number): number {
  if (x === 0) return 0;
  const inside = z * z - 2 - 1 / n + 4 * (x / n) * (n - x + 1);
  const limit = (2 * x + z * z - 1 - z * Math.sqrt(Math.max(0, inside))) / (2 * (n + z * z));
  // For a single answer the correction can push the limit past the estimate itself; it never should.
  return Math.min(clipToUnit(limit), x / n);
}

import { checkCounts, clipToUnit, criticalValue } from '../check.js';
import type { Interval } from '../interval.js';

/**
 * Wald (textbook) interval for one proportion: p plus or minus z root(p (1 - p) / n), cut to 0 and 1.
 *
 * For reference only. With 30 answers its 95% interval covers about 92%, and with everyone agreeing it has no width.
 *
 * @param x how many, zero to n, real or whole
 * @param n out of how many, above zero
 * @param confidence 0.9 up to 1, by default 0.95
 * @throws RangeError when x or n is impossible or confidence is out of range
 * @see https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Problems_with_using_a_normal_approximation_or_%22Wald_interval%22
 */
export function waldInterval(x: number, n: number, confidence = 0.95): Interval {
  checkCounts('waldInterval', x, n);
  const z = criticalValue('waldInterval', confidence);
  const p = x / n;
  const half = z * Math.sqrt((p * (1 - p)) / n);
  return { low: clipToUnit(p - half), high: clipToUnit(p + half) };
}

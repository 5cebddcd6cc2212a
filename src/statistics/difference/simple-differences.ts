import { checkCounts, criticalValue } from '../check.js';
import type { Interval } from '../interval.js';

/**
 * Agresti and Caffo's interval for the difference of two independent proportions: the textbook interval after adding
 * one success and one failure to each group. Cut to -1 and 1.
 *
 * @throws RangeError when a count is impossible or confidence is out of range
 * @see https://doi.org/10.1080/00031305.2000.10474560 (Agresti and Caffo 2000)
 */
export function agrestiCaffoDifference(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  confidence = 0.95,
): Interval {
  const z = checked('agrestiCaffoDifference', x1, n1, x2, n2, confidence);
  const p1 = (x1 + 1) / (n1 + 2);
  const p2 = (x2 + 1) / (n2 + 2);
  return around(p1 - p2, z * Math.sqrt((p1 * (1 - p1)) / (n1 + 2) + (p2 * (1 - p2)) / (n2 + 2)));
}

/**
 * Wald (textbook) interval for the difference of two independent proportions: the gap plus or minus z times the root
 * of p1 (1 - p1) / n1 + p2 (1 - p2) / n2. For reference only: far too short for small groups. Cut to -1 and 1.
 *
 * @throws RangeError when a count is impossible or confidence is out of range
 * @see https://en.wikipedia.org/wiki/Two-proportion_Z-test
 */
export function waldDifference(x1: number, n1: number, x2: number, n2: number, confidence = 0.95): Interval {
  const z = checked('waldDifference', x1, n1, x2, n2, confidence);
  const p1 = x1 / n1;
  const p2 = x2 / n2;
  return around(p1 - p2, z * Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2));
}

/**
 * Hauck and Anderson's interval for the difference of two independent proportions: Wald's with n - 1 for n, widened by
 * 1 / (2 min(n1, n2)). For reference. Cut to -1 and 1.
 *
 * @throws RangeError when a count is impossible, a group has one answer or confidence is out of range
 * @see https://doi.org/10.1080/00031305.1986.10475426 (Hauck and Anderson 1986)
 */
export function hauckAndersonDifference(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  confidence = 0.95,
): Interval {
  const z = checked('hauckAndersonDifference', x1, n1, x2, n2, confidence);
  if (!(n1 > 1 && n2 > 1)) throw new RangeError('hauckAndersonDifference requires n1 and n2 above one');
  const p1 = x1 / n1;
  const p2 = x2 / n2;
  const error = Math.sqrt((p1 * (1 - p1)) / (n1 - 1) + (p2 * (1 - p2)) / (n2 - 1));
  return around(p1 - p2, z * error + 1 / (2 * Math.min(n1, n2)));
}

function checked(caller: string, x1: number, n1: number, x2: number, n2: number, confidence: number): number {
  checkCounts(caller, x1, n1);
  checkCounts(caller, x2, n2);
  return criticalValue(caller, confidence);
}

function around(centre: number, half: number): Interval {
  return { low: Math.max(-1, centre - half), high: Math.min(1, centre + half) };
}

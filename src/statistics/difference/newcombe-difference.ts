import type { Interval } from '../interval.js';
import { wilsonInterval } from '../proportion/wilson-interval.js';
import { wilsonIntervalCorrected } from '../proportion/wilson-interval-corrected.js';
import { differenceFromIntervals } from './difference-from-intervals.js';

/**
 * Newcombe's hybrid score interval for the difference of two independent proportions (his method 10): the gap
 * p1 - p2, and how far either way it could really be. Wilson's interval of each is squared and added; no continuity
 * correction. Swapping the groups mirrors the interval; it never leaves -1 to 1.
 *
 * @param x1 how many in the first group, zero to n1, real or whole
 * @param n1 out of how many, above zero
 * @param x2 how many in the second group
 * @param n2 out of how many, above zero
 * @param confidence 0.9 up to 1, by default 0.95
 * @throws RangeError when a count is impossible or confidence is out of range
 * @see https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I (Newcombe 1998)
 */
export function newcombeDifference(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  confidence = 0.95,
): Interval {
  const interval1 = wilsonInterval(x1, n1, confidence);
  const interval2 = wilsonInterval(x2, n2, confidence);
  return differenceFromIntervals(x1 / n1, interval1, x2 / n2, interval2);
}

/** Newcombe's method 11: the same with Wilson's continuity-corrected intervals, so a little wider. */
export function newcombeDifferenceCorrected(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  confidence = 0.95,
): Interval {
  const interval1 = wilsonIntervalCorrected(x1, n1, confidence);
  const interval2 = wilsonIntervalCorrected(x2, n2, confidence);
  return differenceFromIntervals(x1 / n1, interval1, x2 / n2, interval2);
}

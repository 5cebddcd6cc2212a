import type { Interval } from '../interval.js';

/**
 * Interval for the difference of two independent estimates from the interval of each ("square and add", MOVER).
 *
 * Formula: lower limit is the difference less the root of (p1 - low1)^2 + (high2 - p2)^2; upper limit is the
 * difference plus the root of (high1 - p1)^2 + (p2 - low2)^2. Weights, design effects and finite populations enter
 * through the two intervals.
 *
 * @see https://doi.org/10.1002/sim.3000 (Zou and Donner 2008)
 */
export function differenceFromIntervals(
  p1: number,
  interval1: Interval,
  p2: number,
  interval2: Interval,
): Interval {
  const difference = p1 - p2;
  return {
    low: difference - Math.hypot(p1 - interval1.low, interval2.high - p2),
    high: difference + Math.hypot(interval1.high - p1, p2 - interval2.low),
  };
}

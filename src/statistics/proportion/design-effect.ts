import { checkCounts } from '../check.js';
import type { Interval } from '../interval.js';
import { wilsonInterval } from './wilson-interval.js';

/**
 * Counts shrunk by a design effect: the simple random sample that would say as much as this clustered or weighted
 * one. The proportion is unchanged; both counts are divided by the design effect.
 *
 * @param x how many, zero to n, real or whole
 * @param n out of how many, above zero
 * @param designEffect above zero; 1 changes nothing
 * @throws RangeError when a count is impossible or the design effect is not above zero
 * @see https://en.wikipedia.org/wiki/Design_effect
 */
export function effectiveCounts(x: number, n: number, designEffect: number): { x: number; n: number } {
  checkCounts('effectiveCounts', x, n);
  if (!(designEffect > 0 && designEffect < Infinity)) {
    throw new RangeError('effectiveCounts requires designEffect above zero');
  }
  return { x: x / designEffect, n: n / designEffect };
}

/** Wilson's interval on counts shrunk by a design effect. Same arguments, edges and errors as the two it joins. */
export function wilsonIntervalWithDesignEffect(
  x: number,
  n: number,
  designEffect: number,
  confidence = 0.95,
): Interval {
  const effective = effectiveCounts(x, n, designEffect);
  return wilsonInterval(effective.x, effective.n, confidence);
}

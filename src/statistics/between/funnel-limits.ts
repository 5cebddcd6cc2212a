import { clipToUnit, criticalValue } from '../check.js';
import type { Interval } from '../interval.js';

/**
 * Funnel plot limits for a proportion: where the share of an authority with n answers would fall by chance alone, were
 * it like the rest. Baseline ± z √(p (1 − p)/n), kept from 0 to 1; the same as asking which observed shares have a Wilson
 * interval that just touches the baseline.
 *
 * @param baseline the share of all authorities together, Σ x/Σ n
 * @param n answers of the authority, above zero
 * @param confidence 0.95 for the inner limits, 0.998 for the outer
 * @throws RangeError when the baseline is outside 0 to 1, n is not above zero or confidence is out of range
 * @see https://cran.r-project.org/package=PHEindicatormethods and https://qualitysafety.bmj.com/content/14/5/347
 */
export function funnelLimits(baseline: number, n: number, confidence: number): Interval {
  if (!(baseline >= 0 && baseline <= 1))
    throw new RangeError('funnelLimits requires a baseline from zero to one');
  if (!(n > 0)) throw new RangeError('funnelLimits requires n above zero');
  const half = criticalValue('funnelLimits', confidence) * Math.sqrt((baseline * (1 - baseline)) / n);
  return { low: clipToUnit(baseline - half), high: clipToUnit(baseline + half) };
}

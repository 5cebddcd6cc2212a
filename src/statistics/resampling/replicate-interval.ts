import { checkConfidence } from '../check.js';
import type { Interval } from '../interval.js';
import { quantileOfSorted } from '../quantile.js';
import { normalCumulative } from '../special/normal-cumulative.js';
import { normalQuantile } from '../special/normal-quantile.js';

/**
 * Percentile interval from bootstrap replicates: their alpha/2 and 1 - alpha/2 quantiles (type 7).
 *
 * @throws RangeError when there are no replicates or confidence is out of range
 * @see https://en.wikipedia.org/wiki/Bootstrapping_(statistics)#Methods_for_bootstrap_confidence_intervals
 */
export function percentileInterval(replicates: ArrayLike<number>, confidence = 0.95): Interval {
  checkConfidence('percentileInterval', confidence);
  const tail = (1 - confidence) / 2;
  return between('percentileInterval', sorted(replicates), tail, 1 - tail);
}

/**
 * BCa interval (bias-corrected and accelerated) from bootstrap replicates: the percentile interval with its two shares
 * moved for bias and skewness.
 *
 * Formula: z0 is the normal quantile of the share of replicates below the estimate; each share becomes the normal
 * probability below z0 + (z0 + z) / (1 - a (z0 + z)). When every replicate is on one side, z0 is infinite and the
 * percentile interval is given instead.
 *
 * @param estimate from the answers as they are
 * @param acceleration from `jackknifeAcceleration`
 * @throws RangeError when there are no replicates or confidence is out of range
 * @see https://en.wikipedia.org/wiki/Bootstrapping_(statistics)#Methods_for_bootstrap_confidence_intervals (Efron 1987)
 */
export function bcaInterval(
  replicates: ArrayLike<number>,
  estimate: number,
  acceleration: number,
  confidence = 0.95,
): Interval {
  checkConfidence('bcaInterval', confidence);
  const ordered = sorted(replicates);
  const below = ordered.reduce((sum, value) => sum + (value < estimate ? 1 : 0), 0);
  const tail = (1 - confidence) / 2;
  const bias = normalQuantile(below / Math.max(1, ordered.length));
  if (!Number.isFinite(bias)) return between('bcaInterval', ordered, tail, 1 - tail);
  const moved = (share: number): number => {
    const z = bias + normalQuantile(share);
    return normalCumulative(bias + z / (1 - acceleration * z));
  };
  return between('bcaInterval', ordered, moved(tail), moved(1 - tail));
}

function sorted(replicates: ArrayLike<number>): Float64Array {
  return Float64Array.from(replicates).sort();
}

function between(caller: string, ordered: Float64Array, lowShare: number, highShare: number): Interval {
  const low = quantileOfSorted(ordered, lowShare);
  const high = quantileOfSorted(ordered, highShare);
  if (low === null || high === null) throw new RangeError(`${caller} requires at least one replicate`);
  return { low, high };
}

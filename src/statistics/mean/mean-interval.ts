import { checkConfidence } from '../check.js';
import type { Interval } from '../interval.js';
import { studentTQuantile } from '../special/student-t-quantile.js';
import { type Moments, momentsFromCounts } from './moments.js';

/**
 * Interval for a mean by Student's t: mean plus or minus t on n - 1 degrees of freedom times the standard deviation
 * over the root of n. It is not cut to any scale; callers clip for display.
 *
 * @param moments how many, their mean and sample standard deviation
 * @param confidence 0.9 up to 1, by default 0.95
 * @returns null when there is no interval to give: fewer than two answers, or everyone gave the same answer
 * @throws RangeError when n or the standard deviation is negative or confidence is out of range
 * @see https://en.wikipedia.org/wiki/Student%27s_t-distribution#Confidence_intervals
 */
export function meanInterval(moments: Moments, confidence = 0.95): Interval | null {
  checkConfidence('meanInterval', confidence);
  const { n, mean, standardDeviation } = moments;
  if (!(n >= 0)) throw new RangeError('meanInterval requires n of zero or above');
  if (mean === null || standardDeviation === null || n < 2) return null;
  if (!(standardDeviation >= 0)) {
    throw new RangeError('meanInterval requires standardDeviation of zero or above');
  }
  if (standardDeviation === 0) return null;
  const half = (criticalT(confidence, n - 1) * standardDeviation) / Math.sqrt(n);
  return { low: mean - half, high: mean + half };
}

/** The questions of a report have nearly the same number of answers: what was found for one serves the others. */
const found = new Map<number, number>();
const mostFound = 10_000;

function criticalT(confidence: number, df: number): number {
  const known = confidence === 0.95 ? found.get(df) : undefined;
  if (known !== undefined) return known;
  const t = studentTQuantile(0.5 + confidence / 2, df);
  if (confidence === 0.95 && found.size < mostFound) found.set(df, t);
  return t;
}

/**
 * Mean and its t interval from values held as counts: `counts[i]` people had `values[i]`. The mean is null when there
 * is no one; the limits are null whenever `meanInterval` has none to give.
 *
 * @throws RangeError when the two lists differ in length, a count is negative or confidence is out of range
 */
export function meanIntervalFromCounts(
  values: readonly number[],
  counts: readonly number[],
  confidence = 0.95,
): Moments & { readonly low: number | null; readonly high: number | null } {
  const moments = momentsFromCounts(values, counts);
  const interval = meanInterval(moments, confidence);
  return { ...moments, low: interval?.low ?? null, high: interval?.high ?? null };
}

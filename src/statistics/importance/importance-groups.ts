import type { Interval } from '../interval.js';

/** Where a predictor's share of what is explained stands against an equal share. */
export type ImportanceGroup = 'above-average' | 'about-average' | 'below-average';

/**
 * Importance in three groups rather than as a rank: a share whose whole interval is above 1/p is clearly above average,
 * one wholly below is below, and anything else is about average.
 *
 * @param intervals the interval of each predictor's share (bootstrap), shares summing to 1
 * @throws RangeError when there are none, or an interval has its ends the wrong way round
 * @see https://www.jstatsoft.org/article/view/v017i01
 */
export function importanceGroups(intervals: readonly Interval[]): ImportanceGroup[] {
  if (intervals.length === 0) throw new RangeError('importanceGroups requires at least one interval');
  const equal = 1 / intervals.length;
  return intervals.map(({ low, high }) => {
    if (!(low <= high))
      throw new RangeError('importanceGroups requires intervals whose low end is not above the high');
    if (low > equal) return 'above-average';
    return high < equal ? 'below-average' : 'about-average';
  });
}

import { quantile } from '../quantile.js';

const SMALLEST_MEDIAN_FOR_MONTHS = 30;
const SMALLEST_PERIOD = 10;

/**
 * How long a period on a control chart should be: a month when the median month has 30 answers or more, else a quarter.
 *
 * @param monthly answers of each month
 * @throws RangeError when there are none, or a count is negative or not finite
 * @see https://www.england.nhs.uk/publication/making-data-count/
 */
export function periodLength(monthly: readonly number[]): 'month' | 'quarter' {
  if (monthly.length === 0) throw new RangeError('periodLength requires at least one month');
  if (!monthly.every((count) => count >= 0 && Number.isFinite(count))) {
    throw new RangeError('periodLength requires counts of zero or more');
  }
  return (quantile(monthly, 0.5) ?? 0) >= SMALLEST_MEDIAN_FOR_MONTHS ? 'month' : 'quarter';
}

/**
 * Which periods to put together so that none has fewer than ten answers: each short period runs on into the next; a
 * short one left at the end joins the one before.
 *
 * @param counts answers of each period, in order of time
 * @returns for each new period the positions it takes in; nothing when all together are fewer than ten
 * @throws RangeError when a count is negative or not finite
 */
export function mergeShortPeriods(counts: readonly number[], smallest = SMALLEST_PERIOD): number[][] {
  if (!counts.every((count) => count >= 0 && Number.isFinite(count))) {
    throw new RangeError('mergeShortPeriods requires counts of zero or more');
  }
  const merged: number[][] = [];
  let open: number[] = [];
  let so = 0;
  counts.forEach((count, i) => {
    open.push(i);
    so += count;
    if (so >= smallest) {
      merged.push(open);
      open = [];
      so = 0;
    }
  });
  merged.at(-1)?.push(...open);
  return merged;
}

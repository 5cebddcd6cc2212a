import { mean } from 'simple-statistics';
import { entry } from '../linear-algebra/matrix.js';
import { type SpecialCause, specialCauses } from './special-causes.js';

/** An XmR (individuals) chart. */
export interface XmrChart {
  readonly mean: number;
  /** Mean absolute difference between one value and the next, in the baseline. */
  readonly movingRange: number;
  readonly low: number;
  readonly high: number;
  /** What each point shows beyond everyday variation; null is common cause. */
  readonly causes: readonly (SpecialCause | null)[];
  /** Fewer than twelve points in the baseline: label the limits as trial limits. */
  readonly trialLimits: boolean;
}

/** How to draw it. */
export interface XmrOptions {
  /** How many values from the start set the mean and limits; all when left out. */
  readonly baseline?: number;
  /** Leave out moving ranges of 3.267 times their mean or more when setting the limits; not unless asked. */
  readonly screenRanges?: boolean;
}

const RANGE_TO_LIMIT = 2.66;
const FEWEST_FOR_LIMITS = 12;
const SCREEN_FROM = 3.267;

/**
 * XmR chart by the rules of NHS England's Making Data Count: mean ± 2.66 times the mean moving range, and four rules for
 * special cause. For composite means, or shares of large numbers.
 *
 * A single value has a moving range of 0 and limits at the mean. When every value is the same nothing is special.
 *
 * @param values in order of time
 * @throws RangeError when there are none, one is not finite, or the baseline is not from 1 to the number of values
 * @see https://www.england.nhs.uk/publication/making-data-count/
 */
export function xmrChart(values: readonly number[], options: XmrOptions = {}): XmrChart {
  const { baseline = values.length, screenRanges = false } = options;
  if (values.length === 0) throw new RangeError('xmrChart requires at least one value');
  if (!values.every(Number.isFinite)) throw new RangeError('xmrChart requires finite values');
  if (!(Number.isInteger(baseline) && baseline >= 1 && baseline <= values.length)) {
    throw new RangeError('xmrChart requires a baseline from one to the number of values');
  }
  const base = values.slice(0, baseline);
  const centre = base.every((value) => value === base[0]) ? entry(base, 0) : mean(base);
  const ranges = base.slice(1).map((value, i) => Math.abs(value - entry(base, i)));
  const plain = average(ranges);
  const movingRange = screenRanges ? average(ranges.filter((range) => range < SCREEN_FROM * plain)) : plain;
  const half = RANGE_TO_LIMIT * movingRange;
  return {
    mean: centre,
    movingRange,
    low: centre - half,
    high: centre + half,
    causes: specialCauses(values, centre, half),
    trialLimits: baseline < FEWEST_FOR_LIMITS,
  };
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : mean([...values]);
}

import { checkConfidence, checkWhole } from '../check.js';
import { normalQuantile } from '../special/normal-quantile.js';
import { studentTQuantile } from '../special/student-t-quantile.js';
import { distinctCounts } from './distinct-counts.js';

export type CliffsDelta = {
  readonly delta: number;
  /** Null when a group has a single value, for then the variance cannot be found. */
  readonly low: number | null;
  readonly high: number | null;
  /** Romano's labels, for a data table only. */
  readonly size: 'negligible' | 'small' | 'medium' | 'large';
};

export type CliffsDeltaSettings = {
  readonly confidence?: number;
  /** `unbiased` with Student's t by default; `consistent` uses Cliff's other variance and the normal quantile. */
  readonly variance?: 'unbiased' | 'consistent';
};

/** Cliff's delta and its interval from two samples. As `cliffsDeltaFromCounts`. */
export function cliffsDelta(
  x: readonly number[],
  y: readonly number[],
  settings?: CliffsDeltaSettings,
): CliffsDelta {
  const { first, second } = distinctCounts('cliffsDelta', x, y);
  return cliffsDeltaFromCounts(first, second, settings);
}

/**
 * Cliff's delta: the share of pairs in which the first group's value is larger less the share in which it is smaller,
 * from how many people in each group gave each answer, with an interval that stays inside -1 to 1.
 *
 * Formula: with d_i. the mean of the signs of one first-group value against all of the second, and d_.j the other way,
 * the unbiased variance is S = (n2^2 sum (d_i. - d)^2 + n1^2 sum (d_.j - d)^2 - sum sum (d_ij - d)^2) over
 * n1 n2 (n1 - 1) (n2 - 1), and the limits are (d - d^3 -+ t root S root((1 - d^2)^2 + t^2 S)) over (1 - d^2 + t^2 S),
 * t having n1 + n2 - 2 degrees of freedom. A variance that comes out below zero is taken as zero. When the groups do
 * not overlap at all, the inner limit is (m - t^2) / (m + t^2), m being the smaller group (Feng and Cliff 2004).
 *
 * @param first counts of the first group, in ascending order of answer
 * @param second counts of the second group, in the same order
 * @throws RangeError when the lists differ in length, a count is not whole, a group is empty or confidence is out of range
 * @see https://rdrr.io/cran/effsize/man/cliff.delta.html
 */
export function cliffsDeltaFromCounts(
  first: readonly number[],
  second: readonly number[],
  settings: CliffsDeltaSettings = {},
): CliffsDelta {
  const { confidence = 0.95, variance = 'unbiased' } = settings;
  checkConfidence('cliffsDelta', confidence);
  checkWhole('cliffsDelta', 'counts', ...first, ...second);
  if (first.length !== second.length)
    throw new RangeError('cliffsDelta requires as many counts in each group');
  const [n1, n2] = [total(first), total(second)];
  if (n1 === 0 || n2 === 0) throw new RangeError('cliffsDelta requires people in both groups');
  const againstSecond = dominance(second);
  const delta = first.reduce((sum, count, i) => sum + count * (againstSecond[i] ?? 0), 0) / n1;
  const size = sizeOf(delta);
  if (n1 < 2 || n2 < 2) return { delta, low: null, high: null, size };
  const t =
    variance === 'unbiased'
      ? studentTQuantile(0.5 + confidence / 2, n1 + n2 - 2)
      : normalQuantile(0.5 + confidence / 2);
  if (Math.abs(delta) === 1) {
    const m = Math.min(n1, n2);
    const inner = (m - t * t) / (m + t * t);
    return delta > 0 ? { delta, low: inner, high: 1, size } : { delta, low: -1, high: -inner, size };
  }
  const againstFirst = dominance(first);
  const rows = first.reduce((sum, count, i) => sum + count * ((againstSecond[i] ?? 0) - delta) ** 2, 0);
  const columns = second.reduce((sum, count, i) => sum + count * (-(againstFirst[i] ?? 0) - delta) ** 2, 0);
  const ties = first.reduce((sum, count, i) => sum + count * (second[i] ?? 0), 0);
  const cells = n1 * n2 - ties - n1 * n2 * delta * delta;
  const spread =
    variance === 'unbiased'
      ? (n2 * n2 * rows + n1 * n1 * columns - cells) / (n1 * n2 * (n1 - 1) * (n2 - 1))
      : (((n2 - 1) * rows) / (n1 - 1) + ((n1 - 1) * columns) / (n2 - 1) + cells / ((n1 - 1) * (n2 - 1))) /
        (n1 * n2);
  const s = Math.max(0, spread);
  const rest = 1 - delta * delta;
  const half = t * Math.sqrt(s) * Math.sqrt(rest * rest + t * t * s);
  const width = rest + t * t * s;
  return { delta, low: (delta * rest - half) / width, high: (delta * rest + half) / width, size };
}

/** For each category, the share of the group below it less the share above it. */
function dominance(counts: readonly number[]): number[] {
  const n = total(counts);
  let below = 0;
  return counts.map((count) => {
    const share = (2 * below + count - n) / n;
    below += count;
    return share;
  });
}

function sizeOf(delta: number): CliffsDelta['size'] {
  const distance = Math.abs(delta);
  if (distance < 0.147) return 'negligible';
  if (distance < 0.33) return 'small';
  return distance < 0.474 ? 'medium' : 'large';
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

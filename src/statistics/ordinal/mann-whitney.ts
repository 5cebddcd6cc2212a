import { checkWhole } from '../check.js';
import { normalUpperTail } from '../special/normal-upper-tail.js';
import { distinctCounts } from './distinct-counts.js';
import { exactMannWhitney } from './exact-mann-whitney.js';

export type MannWhitney = {
  readonly n1: number;
  readonly n2: number;
  /** Pairs in which the first group's value is larger, ties counting half. */
  readonly u: number;
  /** Above zero when the first group's values are larger; corrected for ties, not for continuity. */
  readonly z: number;
  /** Two-sided p value of z. */
  readonly p: number;
  /** Two-sided p value with the continuity correction. */
  readonly pCorrected: number;
  /** Two-sided exact p value; null when there are ties or a group of 50 or more. */
  readonly pExact: number | null;
  /** Chance that a value of the first group is larger than one of the second, ties counting half. */
  readonly superiority: number;
  /** Cliff's delta: twice the superiority less one, -1 to 1. */
  readonly delta: number;
};

/**
 * Mann-Whitney test (Wilcoxon rank sum test) from two samples: are the values of one group generally larger?
 *
 * @throws RangeError when a group is empty or a value is not a number
 * @see https://en.wikipedia.org/wiki/Mann%E2%80%93Whitney_U_test
 */
export function mannWhitney(x: readonly number[], y: readonly number[]): MannWhitney {
  const { first, second } = distinctCounts('mannWhitney', x, y);
  return mannWhitneyFromCounts(first, second);
}

/**
 * Mann-Whitney test from how many people in each group gave each answer.
 *
 * Formula: U is the number of pairs won by the first group plus half the ties; its variance is
 * n1 n2 / 12 times (N + 1) less the sum of (t^3 - t) over N (N - 1), t being how many share each answer.
 * When everyone gave the same answer z is 0 and p is 1.
 *
 * @param first counts of the first group, in ascending order of answer (the other way round turns the signs)
 * @param second counts of the second group, in the same order
 * @throws RangeError when the lists differ in length, a count is not a whole number, or a group is empty
 * @see https://en.wikipedia.org/wiki/Mann%E2%80%93Whitney_U_test
 */
export function mannWhitneyFromCounts(first: readonly number[], second: readonly number[]): MannWhitney {
  checkWhole('mannWhitneyFromCounts', 'counts', ...first, ...second);
  if (first.length !== second.length) {
    throw new RangeError('mannWhitneyFromCounts requires as many counts in each group');
  }
  const n1 = first.reduce((sum, count) => sum + count, 0);
  const n2 = second.reduce((sum, count) => sum + count, 0);
  if (n1 === 0 || n2 === 0) throw new RangeError('mannWhitneyFromCounts requires people in both groups');
  const total = n1 + n2;
  let u = 0;
  let below = 0;
  let tieTerm = 0;
  let largestTie = 0;
  first.forEach((count, index) => {
    const other = second[index] ?? 0;
    u += count * (below + other / 2);
    below += other;
    const tied = count + other;
    tieTerm += ((tied - 1) / (total - 1)) * (tied / total) * (tied + 1);
    largestTie = Math.max(largestTie, tied);
  });
  const deviation = Math.sqrt(((n1 * n2) / 12) * Math.max(0, total + 1 - tieTerm));
  const gap = u - (n1 * n2) / 2;
  const same = largestTie === total;
  const z = same ? 0 : gap / deviation;
  const corrected = same ? 0 : Math.max(0, Math.abs(gap) - 0.5) / deviation;
  return {
    n1,
    n2,
    u,
    z,
    p: twoSided(z),
    pCorrected: twoSided(corrected),
    pExact: largestTie > 1 ? null : exactMannWhitney(u, n1, n2),
    superiority: u / (n1 * n2),
    delta: (2 * gap) / (n1 * n2),
  };
}

function twoSided(z: number): number {
  return Math.min(1, 2 * normalUpperTail(Math.abs(z)));
}

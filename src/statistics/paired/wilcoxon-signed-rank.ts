import { normalUpperTail } from '../special/normal-upper-tail.js';
import { exactSignedRank } from './exact-signed-rank.js';

export type WilcoxonSignedRank = {
  /** Differences that are not zero. */
  readonly n: number;
  readonly zeros: number;
  /** Sum of the ranks of the positive differences, zeros dropped before ranking. */
  readonly v: number;
  readonly z: number;
  readonly p: number;
  /** With the continuity correction. */
  readonly pCorrected: number;
  /** Exact two-sided p value, and one-sided for positive differences; null with zeros, ties or 50 or more. */
  readonly pExact: number | null;
  readonly pExactGreater: number | null;
  /** Pratt's version: zeros take part in the ranking and are dropped after it. */
  readonly pratt: { readonly z: number; readonly p: number };
};

/**
 * Wilcoxon signed rank test of paired differences on a whole scale: did people move up more, or further, than down?
 *
 * Formula: V is the sum of the ranks, by size, of the positive differences; it is compared with n (n + 1) / 4, the
 * variance being n (n + 1) (2n + 1) / 24 less the sum of (t^3 - t) / 48 over ties in size. Pratt's version takes the
 * ranks of the zeros out of both. When every difference is zero, z is 0 and p is 1.
 *
 * @param differences later less earlier, one a person
 * @throws RangeError when there are no differences or one is not a finite number
 * @see https://en.wikipedia.org/wiki/Wilcoxon_signed-rank_test
 */
export function wilcoxonSignedRank(differences: readonly number[]): WilcoxonSignedRank {
  if (differences.length === 0) throw new RangeError('wilcoxonSignedRank requires at least one difference');
  if (!differences.every(Number.isFinite)) {
    throw new RangeError('wilcoxonSignedRank requires every difference to be a finite number');
  }
  const moved = differences.filter((difference) => difference !== 0);
  const zeros = differences.length - moved.length;
  const { v, spread, tied } = rankSum(moved, 0);
  const n = moved.length;
  const gap = v - (n * (n + 1)) / 4;
  const deviation = Math.sqrt(spread);
  const z = n === 0 ? 0 : gap / deviation;
  const corrected = n === 0 ? 0 : Math.max(0, Math.abs(gap) - 0.5) / deviation;
  const exact = zeros > 0 || tied ? null : exactSignedRank(v, n);
  return {
    n,
    zeros,
    v,
    z,
    p: twoSided(z),
    pCorrected: twoSided(corrected),
    pExact: exact?.twoSided ?? null,
    pExactGreater: exact?.greater ?? null,
    pratt: prattOf(moved, zeros),
  };
}

function prattOf(moved: readonly number[], zeros: number): { z: number; p: number } {
  if (moved.length === 0) return { z: 0, p: 1 };
  const { v, spread } = rankSum(moved, zeros);
  const all = moved.length + zeros;
  const expected = (all * (all + 1) - zeros * (zeros + 1)) / 4;
  const z = (v - expected) / Math.sqrt(spread);
  return { z, p: twoSided(z) };
}

/** Sum of positive ranks and its variance, the ranks starting after `zeros` smaller values. */
function rankSum(moved: readonly number[], zeros: number): { v: number; spread: number; tied: boolean } {
  const groups = new Map<number, { up: number; size: number }>();
  for (const difference of moved) {
    const size = Math.abs(difference);
    const group = groups.get(size) ?? { up: 0, size: 0 };
    groups.set(size, { up: group.up + (difference > 0 ? 1 : 0), size: group.size + 1 });
  }
  let before = zeros;
  let v = 0;
  let squares = 0;
  let tied = false;
  for (const [, group] of [...groups].sort(([a], [b]) => a - b)) {
    const rank = before + (group.size + 1) / 2;
    v += group.up * rank;
    squares += group.size * rank * rank;
    before += group.size;
    tied ||= group.size > 1;
  }
  // With signs like coin tosses the variance is a quarter of the sum of squared ranks, ties and zeros included.
  return { v, spread: squares / 4, tied };
}

function twoSided(z: number): number {
  return Math.min(1, 2 * normalUpperTail(Math.abs(z)));
}

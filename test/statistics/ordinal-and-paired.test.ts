import { describe, expect, it } from 'vitest';
import {
  cliffsDelta,
  cliffsDeltaFromCounts,
  cochranArmitage,
  mannWhitney,
  mannWhitneyFromCounts,
  mcnemar,
  pairedNewcombeInterval,
  pairedTangoInterval,
  proportionHomogeneity,
  signTest,
  wilcoxonSignedRank,
} from '../../src/statistics/statistics.js';

describe('Mann-Whitney', () => {
  it('finds nothing when everyone gave the same answer', () => {
    expect(mannWhitneyFromCounts([0, 7, 0], [0, 90, 0])).toMatchObject({
      z: 0,
      p: 1,
      pCorrected: 1,
      superiority: 0.5,
    });
    expect(mannWhitneyFromCounts([1], [1])).toMatchObject({ z: 0, p: 1 });
  });

  it('is exact only without ties and below 50', () => {
    expect(mannWhitney([1, 2], [3, 4]).pExact).toBeCloseTo(1 / 3, 14);
    expect(mannWhitney([1, 2], [2, 4]).pExact).toBeNull();
    const fifty = Array.from({ length: 50 }, (_, i) => i);
    expect(mannWhitney(fifty, [0.5]).pExact).toBeNull();
  });

  it('needs people in both groups, whole counts and the same scale', () => {
    expect(() => mannWhitneyFromCounts([0, 0], [1, 2])).toThrow(
      'mannWhitneyFromCounts requires people in both groups',
    );
    expect(() => mannWhitneyFromCounts([1, 2], [1, 2, 3])).toThrow(RangeError);
    expect(() => mannWhitneyFromCounts([1.5, 2], [1, 2])).toThrow(RangeError);
    expect(() => mannWhitney([Number.NaN], [1])).toThrow(RangeError);
    expect(() => mannWhitney([], [1])).toThrow(RangeError);
  });

  it('copes with ten million people', () => {
    const test = mannWhitneyFromCounts([60, 62, 38, 14, 6], [3e6, 3e6, 2e6, 1e6, 1e6]);
    expect(test.p).toBeGreaterThan(0);
    expect(test.superiority).toBeGreaterThan(0);
  });
});

describe("Cliff's delta", () => {
  it('has no interval when a group is one person', () => {
    expect(cliffsDelta([3], [1, 2, 4])).toMatchObject({ low: null, high: null });
  });

  it('stays inside 1 when the groups do not overlap', () => {
    const apart = cliffsDelta([5, 6, 7], [1, 2, 3, 4]);
    expect(apart).toMatchObject({ delta: 1, high: 1, size: 'large' });
    expect(apart.low).toBeLessThan(1);
    const other = cliffsDelta([1, 2, 3, 4], [5, 6, 7]);
    expect(other.low).toBe(-1);
    expect(other.high).toBeCloseTo(-(apart.low ?? 0), 12);
  });

  it('is 0 with no width when everyone gave the same answer', () => {
    expect(cliffsDeltaFromCounts([0, 4], [0, 9])).toEqual({ delta: 0, low: 0, high: 0, size: 'negligible' });
  });
});

describe('the same people twice', () => {
  it('with no change, nothing is found and nothing is estimated', () => {
    expect(mcnemar(0, 0)).toEqual({
      p: 1,
      test: 'mid-p',
      chiSquared: null,
      pAsymptotic: 1,
      pCorrected: 1,
      pExact: 1,
      pMidP: 1,
    });
    expect(signTest(0, 0)).toBe(1);
    expect(wilcoxonSignedRank([0, 0, 0])).toMatchObject({
      n: 0,
      zeros: 3,
      v: 0,
      p: 1,
      pratt: { z: 0, p: 1 },
    });
  });

  it('uses mid-p below 25 changes and chi-squared from there', () => {
    expect(mcnemar(12, 12)).toMatchObject({ test: 'mid-p' });
    expect(mcnemar(13, 12)).toMatchObject({ test: 'chi-squared' });
    expect(mcnemar(13, 12).p).toBe(mcnemar(13, 12).pAsymptotic);
  });

  it('takes phi as 0 when a margin is empty', () => {
    const counts = { bothYes: 0, yesNo: 6, noYes: 0, bothNo: 4 };
    const { low, high } = pairedNewcombeInterval(counts);
    expect(low).toBeLessThan(0.6);
    expect(high).toBeGreaterThan(0.6);
    expect(pairedNewcombeInterval(counts, 0.95, false)).toEqual({ low, high });
  });

  it('the interval for a change does not depend on how those who did not change are split, for Tango', () => {
    const one = pairedTangoInterval({ bothYes: 20, yesNo: 12, noYes: 2, bothNo: 16 });
    expect(pairedTangoInterval({ bothYes: 0, yesNo: 12, noYes: 2, bothNo: 36 })).toEqual(one);
  });

  it('refuses no one, and parts of people', () => {
    const nobody = { bothYes: 0, yesNo: 0, noYes: 0, bothNo: 0 };
    expect(() => pairedNewcombeInterval(nobody)).toThrow(
      'pairedNewcombeInterval requires at least one person',
    );
    expect(() => pairedTangoInterval({ ...nobody, yesNo: 0.5 })).toThrow(RangeError);
    expect(() => mcnemar(-1, 2)).toThrow('mcnemar requires b and c to be whole numbers of zero or above');
    expect(() => wilcoxonSignedRank([])).toThrow(RangeError);
    expect(() => wilcoxonSignedRank([Number.NaN])).toThrow(RangeError);
  });

  it('is exact only when no difference is zero or tied', () => {
    expect(wilcoxonSignedRank([1, 2, 3]).pExact).toBe(0.25);
    expect(wilcoxonSignedRank([1, 2, 2]).pExact).toBeNull();
    expect(wilcoxonSignedRank([1, 2, 0]).pExact).toBeNull();
  });
});

describe('waves', () => {
  it('no trend is found when everyone is the same, or all in one wave', () => {
    expect(cochranArmitage([5, 6], [5, 6])).toEqual({ z: 0, chiSquared: 0, p: 1 });
    expect(cochranArmitage([2, 0], [5, 0])).toEqual({ z: 0, chiSquared: 0, p: 1 });
    expect(proportionHomogeneity([2, 0], [5, 0])).toEqual({ chiSquared: 0, df: 0, p: 1 });
    expect(proportionHomogeneity([5, 6], [5, 6]).p).toBe(1);
  });

  it('calendar years and 0, 1, 3, 4 are the same scores', () => {
    const x = [310, 352, 371, 420];
    const n = [520, 560, 575, 610];
    expect(cochranArmitage(x, n, [2019, 2020, 2022, 2023]).z).toBeCloseTo(
      cochranArmitage(x, n, [0, 1, 3, 4]).z,
      12,
    );
  });

  it('"it moved, but not steadily": different waves without a trend', () => {
    const [x, n] = [
      [50, 80, 50],
      [100, 100, 100],
    ];
    expect(cochranArmitage(x, n).p).toBeCloseTo(1, 12);
    expect(proportionHomogeneity(x, n).p).toBeLessThan(0.001);
  });

  it('refuses lists that do not match', () => {
    expect(() => cochranArmitage([1], [2, 3])).toThrow(RangeError);
    expect(() => cochranArmitage([1, 2], [2, 3], [1])).toThrow(
      'cochranArmitage requires as many scores as waves',
    );
    expect(() => proportionHomogeneity([3], [2])).toThrow(RangeError);
    expect(() => proportionHomogeneity([], [])).toThrow(RangeError);
  });
});

import { describe, expect, it } from 'vitest';
import {
  agrestiCaffoDifference,
  equivalence,
  fisherExact,
  fisherMidP,
  hauckAndersonDifference,
  meeDifference,
  miettinenNurminenDifference,
  newcombeDifference,
  oddsRatio,
  oneProportionEquivalence,
  oneProportionScoreTest,
  partWhole,
  sampleSizeAgainst,
  sampleSizeForDifference,
  sampleSizeForMargin,
  smallestDetectableDifference,
  twoProportionPower,
  twoProportionScoreTest,
  twoProportionTest,
  twoWaveDifference,
  waldDifference,
} from '../../src/statistics/statistics.js';

describe('a difference between two proportions', () => {
  it('every interval refuses impossible counts', () => {
    const methods = [
      newcombeDifference,
      miettinenNurminenDifference,
      meeDifference,
      agrestiCaffoDifference,
      waldDifference,
      hauckAndersonDifference,
    ];
    for (const method of methods) {
      expect(() => method(5, 4, 1, 2)).toThrow(RangeError);
      expect(() => method(1, 4, 3, 2)).toThrow(RangeError);
      expect(() => method(1, 4, 0, 0)).toThrow(RangeError);
      expect(() => method(1, 4, 1, 2, 0.5)).toThrow(RangeError);
    }
  });

  it('runs to exactly 1 when the gap is 1', () => {
    expect(newcombeDifference(10, 10, 0, 20).high).toBe(1);
    expect(miettinenNurminenDifference(10, 10, 0, 20).high).toBe(1);
    expect(miettinenNurminenDifference(0, 10, 20, 20).low).toBe(-1);
  });

  it('takes a count worked back from a printed percentage', () => {
    const { low, high } = newcombeDifference(30, 40, 0.64 * 1114, 1114);
    expect(low).toBeLessThan(0.11);
    expect(high).toBeGreaterThan(0.11);
  });

  it('the score test finds nothing when everyone is the same', () => {
    expect(twoProportionScoreTest(0, 10, 0, 20)).toEqual({ z: 0, p: 1 });
    expect(twoProportionScoreTest(10, 10, 20, 20)).toEqual({ z: 0, p: 1 });
    expect(twoProportionTest(10, 10, 20, 20)).toMatchObject({ p: 1, test: 'fisher-mid-p', z: 0, pFisher: 1 });
  });

  it('the score test keeps tiny p values', () => {
    expect(twoProportionScoreTest(900, 1000, 100, 1000).p).toBeGreaterThan(0);
    expect(twoProportionScoreTest(900, 1000, 100, 1000).p).toBeLessThan(1e-200);
  });

  it('rounds real counts to whole people for Fisher', () => {
    const test = twoProportionTest(11, 12, 0.64 * 1114, 1114);
    expect(test.test).toBe('fisher-mid-p');
    expect(test.p).toBe(
      fisherMidP([
        [11, 1],
        [713, 401],
      ]),
    );
  });

  it('Fisher finds nothing in a table that could not be otherwise', () => {
    const table = [
      [0, 10],
      [0, 20],
    ] as const;
    expect(fisherExact(table)).toMatchObject({ p: 1, midP: 0.5, seen: 1 });
    expect(fisherMidP(table)).toBe(1);
    expect(
      fisherMidP([
        [0, 0],
        [0, 0],
      ]),
    ).toBe(1);
    expect(() =>
      fisherExact([
        [0.5, 1],
        [1, 1],
      ]),
    ).toThrow('fisherExact requires the four cells to be whole numbers of zero or above');
  });

  it('one proportion against a fixed value allows no exception at 0 and 1', () => {
    expect(oneProportionScoreTest(12, 12, 1)).toEqual({ z: 0, p: 1 });
    expect(oneProportionScoreTest(11, 12, 1)).toEqual({ z: Number.NEGATIVE_INFINITY, p: 0 });
    expect(() => oneProportionScoreTest(11, 12, 64)).toThrow(RangeError);
  });
});

describe('a part and the whole it is in', () => {
  it('refuses a whole that cannot contain the part', () => {
    expect(() => partWhole(10, 20, 9, 100)).toThrow('partWhole requires the whole to contain the part');
    expect(() => partWhole(10, 20, 95, 100)).toThrow('partWhole requires the whole to contain the part');
    expect(() => partWhole(10, 20, 10, 20)).toThrow(
      'partWhole requires the whole to be larger than the part',
    );
    expect(() => partWhole(10, 20, 4, 5)).toThrow(RangeError);
  });

  it('finds nothing when everyone is the same', () => {
    expect(partWhole(20, 20, 100, 100)).toMatchObject({ z: 0, p: 1, standardError: 0, zIgnoringOverlap: 0 });
  });

  it('ignoring the overlap halves z when the part is 60 of 100', () => {
    const result = partWhole(58, 60, 70, 100);
    expect(result.correction).toBeCloseTo(2, 12);
    expect(result.z).toBeCloseTo(2 * result.zIgnoringOverlap, 10);
  });
});

describe('equivalence', () => {
  it('needs the whole 90% interval strictly inside the margin', () => {
    const { high, low } = newcombeDifference(310, 480, 4200, 6400, 0.9);
    const reach = Math.max(Math.abs(low), Math.abs(high));
    expect(equivalence(310, 480, 4200, 6400, reach).equivalent).toBe(false);
    expect(equivalence(310, 480, 4200, 6400, reach + 1e-9).equivalent).toBe(true);
  });

  it('few answers never show it', () => {
    expect(equivalence(2, 3, 4200, 6400, 0.1).equivalent).toBe(false);
  });

  it('refuses a margin in points and a level above 0.05', () => {
    expect(() => equivalence(2, 3, 4, 6, 10)).toThrow(RangeError);
    expect(() => equivalence(2, 3, 4, 6, 0)).toThrow(RangeError);
    expect(() => equivalence(2, 3, 4, 6, 0.1, 0.1)).toThrow(RangeError);
    expect(() => oneProportionEquivalence(2, 3, 0.5, 0.4)).toThrow(RangeError);
  });

  it('of one proportion that everyone agrees on is decided by the range alone', () => {
    expect(oneProportionEquivalence(20, 20, 0.5, 0.9)).toMatchObject({
      equivalent: false,
      zHigh: Number.POSITIVE_INFINITY,
    });
    expect(oneProportionEquivalence(0, 20, 0, 0.1).zLow).toBe(0);
  });
});

describe('an odds ratio', () => {
  it('adds halves only when a cell is empty', () => {
    expect(
      oddsRatio([
        [5, 0],
        [2, 3],
      ]),
    ).toMatchObject({ halvesAdded: true, oddsRatio: (5.5 * 3.5) / (0.5 * 2.5) });
    expect(
      oddsRatio([
        [5, 1],
        [2, 3],
      ]),
    ).toMatchObject({ halvesAdded: false, oddsRatio: 7.5 });
  });

  it('needs people in both groups', () => {
    expect(() =>
      oddsRatio([
        [0, 0],
        [2, 3],
      ]),
    ).toThrow('oddsRatio requires people in both groups');
    expect(() =>
      oddsRatio([
        [-1, 3],
        [2, 3],
      ]),
    ).toThrow(RangeError);
  });
});

describe('two waves of a known population', () => {
  it('have no uncertainty when everyone answered both times', () => {
    const result = twoWaveDifference({ x: 30, n: 40, population: 40 }, { x: 10, n: 20, population: 20 });
    expect(result).toMatchObject({ difference: 0.25, standardError: 0, newcombe: { low: 0.25, high: 0.25 } });
  });

  it('have no standard error when a wave is a single answer', () => {
    const result = twoWaveDifference({ x: 1, n: 1, population: 40 }, { x: 10, n: 20, population: 200 });
    expect(result.standardError).toBeNull();
    expect(result.wald).toBeNull();
    expect(result.newcombe.high).toBeGreaterThan(0.5);
  });

  it('refuse more answers than people', () => {
    const wave = { x: 10, n: 20, population: 200 };
    expect(() => twoWaveDifference({ x: 1, n: 5, population: 4 }, wave)).toThrow(RangeError);
  });
});

describe('how many answers are needed', () => {
  it('the smallest detectable difference matches the published table', () => {
    const points = [30, 50, 100, 180, 300, 500].map((n1) =>
      Math.round(100 * (smallestDetectableDifference(n1, 0.65, 6400).up ?? 0)),
    );
    expect(points).toEqual([22, 18, 13, 10, 8, 6]);
  });

  it('is null where even everyone, or no one, would not stand out', () => {
    expect(smallestDetectableDifference(10, 0.97, 6400).up).toBeNull();
    expect(smallestDetectableDifference(10, 1, 6400).up).toBeNull();
    expect(smallestDetectableDifference(10, 0, 6400).down).toBeNull();
    expect(() => smallestDetectableDifference(0, 0.5, 6400)).toThrow(RangeError);
    expect(() => smallestDetectableDifference(30, 65, 6400)).toThrow(RangeError);
  });

  it('power is certain or nil when no one varies', () => {
    expect(twoProportionPower(1, 50, 0, 50)).toBe(1);
    expect(twoProportionPower(1, 50, 1, 50)).toBe(0);
    expect(() => twoProportionPower(0.5, 0, 0.5, 10)).toThrow(RangeError);
  });

  it('385 answers give plus or minus 5 points, and fewer do of a small population', () => {
    expect(Math.ceil(sampleSizeForMargin(0.05))).toBe(385);
    expect(Math.ceil(sampleSizeForMargin(0.05, 400))).toBe(197);
    expect(() => sampleSizeForMargin(5)).toThrow(RangeError);
  });

  it('the sample size against a benchmark has the power asked for, or is null when none would', () => {
    const n1 = sampleSizeAgainst(0.75, 0.65, 6400) ?? 0;
    expect(twoProportionPower(0.75, n1, 0.65, 6400)).toBeCloseTo(0.8, 9);
    expect(sampleSizeAgainst(0.66, 0.65, 100)).toBeNull();
    expect(sampleSizeAgainst(0.65, 0.65, 100)).toBeNull();
    expect(sampleSizeForDifference(0.5, 0.5)).toBe(Number.POSITIVE_INFINITY);
  });
});

import { describe, expect, it } from 'vitest';
import { xoshiro } from '../../src/statistics/random.js';
import {
  bcaInterval,
  bootstrapMeanInterval,
  bootstrapMeans,
  bootstrapReplicates,
  jackknifeAcceleration,
  meanInterval,
  meanIntervalFromCounts,
  momentsFromCounts,
  percentileInterval,
  quantile,
  seededRandom,
} from '../../src/statistics/statistics.js';

const mean = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0) / list.length;
const deviation = (list: Float64Array): number =>
  Math.sqrt(mean([...list].map((each) => (each - mean([...list])) ** 2)));

describe('seeded random numbers', () => {
  it('are the published xoshiro128** sequence (rand_xoshiro, state 1, 2, 3, 4)', () => {
    const random = xoshiro([1, 2, 3, 4]);
    const published = [
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ];
    expect(published.map(() => random.next())).toEqual(published);
  });

  it('are the same for the same seed and differ for another, near or far', () => {
    const first = (seed: number): number[] => {
      const random = seededRandom(seed);
      return [random.next(), random.next(), random.next()];
    };
    expect(first(20260101)).toEqual(first(20260101));
    const seeds = [0, 1, 2, -1, 2 ** 32, 2 ** 32 + 1, 2 ** 40, Number.MAX_SAFE_INTEGER];
    expect(new Set(seeds.map((seed) => first(seed).join())).size).toBe(seeds.length);
    expect(() => seededRandom(0.5)).toThrow('seededRandom requires seed to be a whole number');
  });

  it('fall evenly', () => {
    const random = seededRandom(7);
    const counts = [0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 60_000; i++) {
      const face = random.below(6);
      counts[face] = (counts[face] ?? 0) + 1;
    }
    const chiSquared = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquared).toBeLessThan(20.5);
    const shares = Array.from({ length: 10_000 }, () => random.share());
    expect(mean(shares)).toBeCloseTo(0.5, 1);
    expect(shares.every((share) => share >= 0 && share < 1)).toBe(true);
  });
});

describe('bootstrap', () => {
  // All 4^4 = 256 resamples of 25, 50, 50, 100: standard error 13.6215591985646, limits 31.25 and 87.5.
  it('comes to the answer that listing every resample gives', () => {
    const replicates = bootstrapMeans([25, 50, 100], [1, 2, 1], 10_000, 11);
    expect(Math.abs(deviation(replicates) / 13.6215591985646 - 1)).toBeLessThan(0.025);
    expect(percentileInterval(replicates)).toEqual({ low: 31.25, high: 87.5 });
    const listed: number[] = [];
    const values = [25, 50, 50, 100];
    for (const a of values)
      for (const b of values)
        for (const c of values) for (const d of values) listed.push((a + b + c + d) / 4);
    expect(deviation(Float64Array.from(listed))).toBeCloseTo(13.6215591985646, 10);
    expect(percentileInterval(listed)).toEqual({ low: 31.25, high: 87.5 });
  });

  it('of any statistic: people one by one give the same kind of answer', () => {
    const replicates = bootstrapReplicates([25, 50, 50, 100], mean, 10_000, 5);
    expect(Math.abs(deviation(replicates) / 13.6215591985646 - 1)).toBeLessThan(0.025);
  });

  it('is the same again for the same seed', () => {
    const counts = [3, 9, 20, 30, 15];
    const settings = { seed: 42, method: 'bca' } as const;
    const values = [0, 25, 50, 75, 100];
    const first = bootstrapMeanInterval(values, counts, settings);
    expect(bootstrapMeanInterval(values, counts, settings)).toEqual(first);
    expect(bootstrapMeanInterval(values, counts, { ...settings, seed: 43 })).not.toEqual(first);
    expect(first).toMatchObject({ method: 'bca', seed: 42, resamples: 2000 });
    expect(first.interval?.low).toBeLessThan(first.mean);
    expect(first.interval?.high).toBeGreaterThan(first.mean);
  });

  it('is close to Student t for a plain sample', () => {
    const values = [0, 25, 50, 75, 100];
    const counts = [20, 40, 60, 40, 20];
    const t = meanIntervalFromCounts(values, counts);
    const { interval } = bootstrapMeanInterval(values, counts, { seed: 1 });
    expect(Math.abs((interval?.low ?? 0) - (t.low ?? 0))).toBeLessThan(0.6);
    expect(Math.abs((interval?.high ?? 0) - (t.high ?? 0))).toBeLessThan(0.6);
  });

  it('gives way to Student t below 20 answers, and to nothing when everyone is the same', () => {
    expect(bootstrapMeanInterval([0, 100], [9, 10], { seed: 1 }).method).toBe('t');
    expect(bootstrapMeanInterval([0, 100], [10, 10], { seed: 1 }).method).toBe('percentile');
    expect(bootstrapMeanInterval([50], [40], { seed: 1 })).toMatchObject({ mean: 50, interval: null });
    expect(() => bootstrapMeanInterval([50], [0], { seed: 1 })).toThrow(RangeError);
    expect(() => bootstrapMeans([50], [3], 0, 1)).toThrow(RangeError);
  });

  it('BCa with no bias and no skewness is the percentile interval, and moves with skewness', () => {
    const replicates = Array.from({ length: 1001 }, (_, i) => i - 500 + (i < 500 ? 0 : 0.5));
    const plain = percentileInterval(replicates);
    const same = bcaInterval(replicates, 0.25, 0);
    expect(same.low).toBeCloseTo(plain.low, -1);
    expect(bcaInterval(replicates, 0.25, 0.1).high).toBeGreaterThan(same.high);
    expect(bcaInterval(replicates, 0.25, 0.1).low).toBeGreaterThan(same.low);
  });

  it('BCa falls back to the percentile interval when every replicate is on one side', () => {
    expect(bcaInterval([1, 2, 3], 0, 0.1)).toEqual(percentileInterval([1, 2, 3]));
    expect(bcaInterval([1, 2, 3], 9, 0.1)).toEqual(percentileInterval([1, 2, 3]));
    expect(() => percentileInterval([])).toThrow(RangeError);
  });

  it('acceleration is 0 when leaving anyone out changes nothing', () => {
    expect(jackknifeAcceleration([4, 4, 4])).toBe(0);
    expect(jackknifeAcceleration([])).toBe(0);
  });
});

describe('a mean', () => {
  it('has no interval for one answer, and none when everyone gave the same', () => {
    expect(meanIntervalFromCounts([0, 50, 100], [0, 1, 0])).toEqual({
      n: 1,
      mean: 50,
      standardDeviation: null,
      low: null,
      high: null,
    });
    expect(meanIntervalFromCounts([0, 1 / 3], [0, 7])).toMatchObject({
      mean: 1 / 3,
      standardDeviation: 0,
      low: null,
    });
  });

  it('of no one is null, never 0', () => {
    expect(meanIntervalFromCounts([0, 50], [0, 0])).toEqual({
      n: 0,
      mean: null,
      standardDeviation: null,
      low: null,
      high: null,
    });
    expect(meanInterval({ n: 0, mean: null, standardDeviation: null })).toBeNull();
  });

  it('refuses lists that do not match, and less than no one', () => {
    expect(() => momentsFromCounts([1], [1, 2])).toThrow(RangeError);
    expect(() => momentsFromCounts([1], [-1])).toThrow(RangeError);
    expect(() => meanInterval({ n: 3, mean: 1, standardDeviation: -1 })).toThrow(RangeError);
  });
});

describe('a quantile', () => {
  it('of nothing is null, of one value is that value', () => {
    expect(quantile([], 0.5)).toBeNull();
    for (const type of [4, 5, 6, 7, 8, 9] as const) expect(quantile([5.5], 0.9, type)).toBe(5.5);
  });

  it('does not disturb or depend on the order of the values', () => {
    const values = [3, 1, 10, 2];
    expect(quantile(values, 0.5)).toBe(2.5);
    expect(values).toEqual([3, 1, 10, 2]);
  });

  it('refuses a percentage and a value that is not a number', () => {
    expect(() => quantile([1, 2], 50)).toThrow('quantile requires p from zero to one');
    expect(() => quantile([1, Number.NaN], 0.5)).toThrow(RangeError);
  });
});

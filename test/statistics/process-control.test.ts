import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assurance,
  mergeShortPeriods,
  partOfSeven,
  pChart,
  periodLength,
  sevenOnOneSide,
  sevenPointTrend,
  specialCauses,
  twoInThree,
  variationOf,
  xmrChart,
} from '../../src/statistics/statistics.js';

const rulesOf = (values: readonly number[], mean = 0, half = 30) =>
  specialCauses(values, mean, half).map((cause) =>
    cause === null ? '' : `${cause.rule} ${cause.direction}`,
  );

describe('special cause', () => {
  it('is a point outside a limit, not on it', () => {
    expect(rulesOf([0, 30, 31, -30, -31])).toEqual(['', '', 'outside-limits 1', '', 'outside-limits -1']);
  });

  it('is seven in a row on one side of the mean, every one of them; a point on the mean breaks it', () => {
    expect(rulesOf([5, 1, 5, 1, 5, 1, 5, -1])).toEqual([...new Array<string>(7).fill('one-side 1'), '']);
    expect(rulesOf([-5, -1, -5, -1, -5, -1, -5])).toEqual(new Array<string>(7).fill('one-side -1'));
    expect(rulesOf([5, 1, 5, 0, 5, 1, 5, 1])).toEqual(new Array<string>(8).fill(''));
    expect(sevenOnOneSide([])).toEqual([]);
  });

  it('is seven rising or falling, across the mean too; an equal value breaks it', () => {
    expect(rulesOf([-9, -6, -3, 0, 3, 6, 9])).toEqual(new Array<string>(7).fill('trend 1'));
    expect(rulesOf([9, 6, 3, 0, -3, -6, -9])).toEqual(new Array<string>(7).fill('trend -1'));
    expect(rulesOf([-9, -6, -3, -3, 3, 6, 9])).toEqual(new Array<string>(7).fill(''));
    expect(sevenPointTrend([1, 2, 3])).toEqual([0, 0, 0]);
  });

  it('gives a turning point between two trends to the one that follows', () => {
    const values = [-9, -6, -3, 0, 3, 6, 9, 6, 3, 0, -3, -6, -9];
    expect(rulesOf(values)[5]).toBe('trend 1');
    expect(rulesOf(values)[6]).toBe('trend -1');
    expect(rulesOf(values)[12]).toBe('trend -1');
  });

  it('is two of three near a limit with all three on its side; only the near ones are marked', () => {
    expect(rulesOf([0, 25, 5, 25, 0])).toEqual(['', 'two-in-three 1', '', 'two-in-three 1', '']);
    expect(rulesOf([0, 25, -5, 25, 0])).toEqual(['', '', '', '', '']);
    expect(rulesOf([0, -25, -25, -1, 0])).toEqual(['', 'two-in-three -1', 'two-in-three -1', '', '']);
    expect(rulesOf([20, 20, 20])).toEqual(['', '', '']);
    expect(rulesOf([25, 35, 5])).toEqual(['', 'outside-limits 1', '']);
  });

  it('takes the first rule a point meets: outside, then trend, then near, then side', () => {
    const values = [1, 5, 9, 13, 17, 25, 31, 12, 12, 25, 24];
    expect(rulesOf(values)).toEqual([
      ...new Array<string>(6).fill('trend 1'),
      'outside-limits 1',
      'one-side 1',
      'one-side 1',
      'two-in-three 1',
      'two-in-three 1',
    ]);
  });

  it('turns over when the values do', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 30 }), (values) => {
        const up = specialCauses(values, 0, 30);
        const down = specialCauses(
          values.map((value) => -value),
          0,
          30,
        );
        up.forEach((cause, i) => {
          expect(down[i]?.rule).toBe(cause?.rule);
          expect((down[i]?.direction ?? 0) + (cause?.direction ?? 0)).toBe(0);
        });
      }),
    );
  });

  it('marks whole runs only, whatever comes after', () => {
    expect(partOfSeven([0, 0, 0, 0, 0, 0, -1])).toEqual(new Array<boolean>(7).fill(true));
    expect(twoInThree([true, true], [1, 1])).toEqual([false, false]);
    expect(() => twoInThree([true], [])).toThrow(RangeError);
    expect(() => specialCauses([1], 0, -1)).toThrow(RangeError);
    expect(() => specialCauses([Number.NaN], 0, 1)).toThrow(RangeError);
  });
});

describe('XmR chart', () => {
  it('has limits 2.66 mean moving ranges from the mean', () => {
    const chart = xmrChart([60, 64, 62, 66]);
    expect(chart).toMatchObject({ mean: 63, trialLimits: true });
    expect(chart.movingRange).toBeCloseTo(10 / 3, 12);
    expect(chart.high).toBeCloseTo(63 + (2.66 * 10) / 3, 12);
  });

  it('sets limits by the baseline and judges every point by them', () => {
    const steady = [60, 61, 60, 61, 60, 61, 60, 61, 60, 61, 60, 61];
    const chart = xmrChart([...steady, 90], { baseline: 12 });
    expect(chart).toMatchObject({ mean: 60.5, movingRange: 1, trialLimits: false });
    expect(chart.causes[12]).toEqual({ rule: 'outside-limits', direction: 1 });
    expect(chart.causes.slice(0, 12).every((cause) => cause === null)).toBe(true);
  });

  it('can leave wild moving ranges out of the limits', () => {
    const values = [10, 11, 10, 11, 10, 11, 10, 60, 10, 11, 10, 11, 10, 11];
    expect(xmrChart(values, { screenRanges: true }).movingRange).toBe(1);
    expect(xmrChart(values).movingRange).toBeGreaterThan(8);
  });

  it('finds nothing in values that are all the same, or in one alone', () => {
    expect(xmrChart([0.1, 0.1, 0.1])).toMatchObject({ low: 0.1, high: 0.1, causes: [null, null, null] });
    expect(xmrChart([7])).toMatchObject({ mean: 7, movingRange: 0, causes: [null] });
  });

  it('refuses nothing at all and an impossible baseline', () => {
    expect(() => xmrChart([])).toThrow(/at least one value/);
    expect(() => xmrChart([1, Infinity])).toThrow(/finite/);
    expect(() => xmrChart([1, 2], { baseline: 3 })).toThrow(/baseline/);
  });
});

describe('p-chart', () => {
  it('has wider limits for smaller periods, kept from 0 to 1', () => {
    const { centre, points } = pChart([
      { x: 95, n: 100 },
      { x: 9, n: 10 },
    ]);
    expect(centre).toBeCloseTo(104 / 110, 12);
    expect(points[1]?.high).toBe(1);
    expect((points[0]?.high ?? 0) - (points[0]?.low ?? 0)).toBeLessThan(
      (points[1]?.high ?? 0) - (points[1]?.low ?? 0),
    );
  });

  it('widens its limits when periods differ by more than chance, unless told not to', () => {
    const periods = [60, 70, 58, 72, 61, 69, 57, 73, 60, 70, 59, 71].map((x) => ({ x: 10 * x, n: 1000 }));
    const chart = pChart(periods);
    expect(chart.laney).toBe(true);
    expect(chart.sigmaZ).toBeGreaterThan(1.2);
    const plain = pChart(periods, { widen: 'never' });
    expect(plain.laney).toBe(false);
    expect(plain.points.some(({ outside }) => outside)).toBe(true);
    expect(chart.points.some(({ outside }) => outside)).toBe(false);
  });

  it('may be told to widen, or in this case narrow, come what may', () => {
    const calm = [50, 51, 50, 49, 50, 51].map((x) => ({ x, n: 100 }));
    expect(pChart(calm).laney).toBe(false);
    expect(pChart(calm, { widen: 'always' }).laney).toBe(true);
    expect(pChart(calm, { widen: 'always' }).points[0]?.high).toBeLessThan(pChart(calm).points[0]?.high ?? 0);
  });

  it('sets its centre by the baseline', () => {
    const chart = pChart(
      [
        { x: 5, n: 10 },
        { x: 5, n: 10 },
        { x: 10, n: 10 },
      ],
      { baseline: 2 },
    );
    expect(chart).toMatchObject({ centre: 0.5, sigmaZ: 0, trialLimits: true });
    expect(chart.points[2]?.outside).toBe(true);
    expect(pChart([{ x: 5, n: 10 }]).sigmaZ).toBeNull();
  });

  it('does not divide by zero when everyone says yes', () => {
    const chart = pChart([
      { x: 10, n: 10 },
      { x: 20, n: 20 },
    ]);
    expect(chart).toMatchObject({ centre: 1, sigmaZ: 0, laney: false });
    expect(chart.points[0]).toEqual({ proportion: 1, low: 1, high: 1, z: 0, outside: false });
  });

  it('refuses impossible periods', () => {
    expect(() => pChart([])).toThrow(/at least one period/);
    expect(() => pChart([{ x: 0, n: 0 }])).toThrow(/n above zero/);
    expect(() => pChart([{ x: 2, n: 1 }])).toThrow(/x from zero to n/);
    expect(() => pChart([{ x: 1, n: 1 }], { baseline: 0 })).toThrow(/baseline/);
  });
});

describe('what a special cause means', () => {
  const up = { rule: 'trend', direction: 1 } as const;
  const down = { rule: 'one-side', direction: -1 } as const;

  it('depends on which way is better', () => {
    expect(variationOf(null, 1)).toBe('common-cause');
    expect([variationOf(up, 1), variationOf(down, 1)]).toEqual(['improvement', 'concern']);
    expect([variationOf(up, -1), variationOf(down, -1)]).toEqual(['concern', 'improvement']);
    expect([variationOf(up, 0), variationOf(down, 0)]).toEqual(['special-high', 'special-low']);
  });
});

describe('assurance', () => {
  it('is about where a target lies against the limits', () => {
    expect(assurance(50, 60, 80, 1)).toBe('consistently-meets');
    expect(assurance(90, 60, 80, 1)).toBe('consistently-misses');
    expect(assurance(50, 60, 80, -1)).toBe('consistently-misses');
    expect(assurance(90, 60, 80, -1)).toBe('consistently-meets');
    expect([60, 70, 80].map((target) => assurance(target, 60, 80, 1))).toEqual(
      new Array(3).fill('hit-and-miss'),
    );
    expect(() => assurance(Number.NaN, 1, 2, 1)).toThrow(RangeError);
    expect(() => assurance(1, 3, 2, 1)).toThrow(RangeError);
  });
});

describe('periods', () => {
  it('are months from a median of thirty answers, else quarters', () => {
    expect(periodLength([30, 10, 50])).toBe('month');
    expect(periodLength([29, 10, 50])).toBe('quarter');
    expect(() => periodLength([])).toThrow(RangeError);
    expect(() => periodLength([-1])).toThrow(RangeError);
  });

  it('run on into the next until they have ten answers, the last into the one before', () => {
    expect(mergeShortPeriods([12, 4, 7, 10, 3])).toEqual([[0], [1, 2], [3, 4]]);
    expect(mergeShortPeriods([3, 4])).toEqual([]);
    expect(mergeShortPeriods([])).toEqual([]);
    expect(() => mergeShortPeriods([Number.NaN])).toThrow(RangeError);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 25 }), { maxLength: 24 }), (counts) => {
        const merged = mergeShortPeriods(counts);
        if (merged.length > 0) expect(merged.flat()).toEqual(counts.map((_, i) => i));
        for (const positions of merged) {
          expect(positions.reduce((sum, i) => sum + (counts[i] ?? 0), 0)).toBeGreaterThanOrEqual(10);
        }
      }),
    );
  });
});

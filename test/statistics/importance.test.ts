import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  centreWithinGroups,
  completeCovariance,
  correlationFromCovariance,
  importanceGroups,
  modelGate,
  pooledWithinCovariance,
  priorityOf,
  shapleyShareIntervals,
  shapleyShares,
  varianceInflation,
} from '../../src/statistics/statistics.js';

/** A correlation matrix of real answers: columns of a few people, never impossible. */
const correlations = fc
  .array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 5 }), {
    minLength: 12,
    maxLength: 30,
  })
  .map((rows) => [0, 1, 2, 3, 4].map((j) => rows.map((row) => row[j] ?? 0)))
  .map((columns) => completeCovariance(columns))
  .map((covariance) => (covariance === null ? null : correlationFromCovariance(covariance.matrix)))
  .filter((matrix) => matrix !== null);

const permuted = (matrix: readonly (readonly number[])[], order: readonly number[]) =>
  order.map((i) => order.map((j) => matrix[i]?.[j] ?? Number.NaN));

describe('relative importance', () => {
  it('adds up to what is explained, each share not below zero', () => {
    fc.assert(
      fc.property(correlations, (matrix) => {
        const { rSquared, contributions, shares } = shapleyShares(matrix);
        expect(contributions.reduce((sum, value) => sum + value, 0)).toBeCloseTo(rSquared, 10);
        expect(contributions.every((value) => value > -1e-10)).toBe(true);
        if (rSquared > 0) expect(shares.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 10);
      }),
    );
  });

  it('does not depend on the order of the predictors', () => {
    fc.assert(
      fc.property(correlations, (matrix) => {
        const one = shapleyShares(matrix).contributions;
        const other = shapleyShares(permuted(matrix, [0, 3, 1, 4, 2])).contributions;
        expect(other[0]).toBeCloseTo(one[2] ?? 0, 10);
        expect(other[3]).toBeCloseTo(one[1] ?? 0, 10);
      }),
    );
  });

  it('of predictors that do not overlap is the square of each correlation', () => {
    const { contributions, bySize } = shapleyShares([
      [1, 0.5, 0.3],
      [0.5, 1, 0],
      [0.3, 0, 1],
    ]);
    expect(contributions[0]).toBeCloseTo(0.25, 12);
    expect(contributions[1]).toBeCloseTo(0.09, 12);
    expect(bySize[0]?.[1]).toBeCloseTo(0.25, 12);
  });

  it('is shared equally between two predictors that are the same', () => {
    const { contributions, rSquared } = shapleyShares([
      [1, 0.6, 0.6],
      [0.6, 1, 1],
      [0.6, 1, 1],
    ]);
    expect(contributions[0]).toBeCloseTo(0.18, 12);
    expect(contributions[1]).toBeCloseTo(0.18, 12);
    expect(rSquared).toBeCloseTo(0.36, 12);
  });

  it('has no shares where nothing is explained', () => {
    expect(
      shapleyShares([
        [1, 0],
        [0, 1],
      ]),
    ).toMatchObject({ rSquared: 0, shares: [0] });
  });

  it('refuses what is not a correlation matrix, and more than twenty predictors', () => {
    expect(() => shapleyShares([[1]])).toThrow(/one to twenty/);
    expect(() =>
      shapleyShares([
        [1, 2],
        [2, 1],
      ]),
    ).toThrow(/minus one to one/);
    expect(() =>
      shapleyShares([
        [2, 0],
        [0, 2],
      ]),
    ).toThrow(/diagonal/);
    expect(() =>
      shapleyShares([
        [1, 0.5],
        [0.4, 1],
      ]),
    ).toThrow(/symmetric/);
    const identity = Array.from({ length: 22 }, (_, i) =>
      Array.from({ length: 22 }, (__, j) => (i === j ? 1 : 0)),
    );
    expect(() => shapleyShares(identity)).toThrow(/twenty/);
  });

  it('is grouped against an equal share, not ranked', () => {
    expect(
      importanceGroups([
        { low: 0.4, high: 0.6 },
        { low: 0.2, high: 0.4 },
        { low: 0.05, high: 0.3 },
      ]),
    ).toEqual(['above-average', 'about-average', 'below-average']);
    expect(() => importanceGroups([])).toThrow(RangeError);
    expect(() => importanceGroups([{ low: 1, high: 0 }])).toThrow(RangeError);
  });
});

describe('variance inflation', () => {
  it('is 1 without overlap and 1/(1 - r squared) for two predictors', () => {
    expect(
      varianceInflation([
        [1, 0],
        [0, 1],
      ]),
    ).toEqual([1, 1]);
    expect(
      varianceInflation([
        [1, 0.6],
        [0.6, 1],
      ])[0],
    ).toBeCloseTo(1 / 0.64, 12);
  });

  it('is infinite where one predictor is another', () => {
    expect(
      varianceInflation([
        [1, 1],
        [1, 1],
      ]),
    ).toEqual([Infinity, Infinity]);
  });
});

describe('centring within councils', () => {
  it('leaves every council with a mean of zero, and one person alone at zero', () => {
    const centred = centreWithinGroups(
      [10, 20, 5, 7, 9],
      ['Northshire', 'Northshire', 'Southmere', 'Southmere', 'Eastvale'],
    );
    expect(centred).toEqual([-5, 5, -1, 1, 0]);
    expect(() => centreWithinGroups([1], [])).toThrow(/group for every value/);
    expect(() => centreWithinGroups([Number.NaN], ['Northshire'])).toThrow(/finite/);
  });
});

describe('covariance within councils from their sums', () => {
  it('is what centring the people would give', () => {
    const x = [10, 20, 5, 7, 9];
    const y = [3, 4, 8, 1, 6];
    const councils = ['Northshire', 'Northshire', 'Southmere', 'Southmere', 'Southmere'];
    const groupOf = (name: string) => {
      const of = (values: readonly number[]) => values.filter((_, i) => councils[i] === name);
      const product = (a: readonly number[], b: readonly number[]) =>
        of(a).reduce((sum, value, i) => sum + value * (of(b)[i] ?? 0), 0);
      return {
        n: of(x).length,
        sums: [x, y].map((values) => of(values).reduce((sum, value) => sum + value, 0)),
        products: [x, y].map((a) => [x, y].map((b) => product(a, b))),
      };
    };
    const pooled = pooledWithinCovariance(['Northshire', 'Southmere', 'Eastvale'].map(groupOf));
    const centred = completeCovariance([centreWithinGroups(x, councils), centreWithinGroups(y, councils)]);
    expect(correlationFromCovariance(pooled ?? [])?.[0]?.[1]).toBeCloseTo(
      correlationFromCovariance(centred?.matrix ?? [])?.[0]?.[1] ?? 0,
      12,
    );
    expect(pooled?.[0]?.[0]).toBeCloseTo(((centred?.matrix[0]?.[0] ?? 0) * 4) / 3, 12);
  });

  it('needs more people than groups, and the same scores in each', () => {
    expect(pooledWithinCovariance([{ n: 1, sums: [2], products: [[4]] }])).toBeNull();
    expect(() => pooledWithinCovariance([])).toThrow(RangeError);
    const one = { n: 2, sums: [2], products: [[4]] };
    expect(() => pooledWithinCovariance([one, { ...one, sums: [1, 2] }])).toThrow(/same scores/);
  });
});

describe('priority matrix', () => {
  it('looks first where what matters most is lower here', () => {
    expect(priorityOf('above-average', 'lower', 50)).toBe('look-here-first');
    expect(priorityOf('above-average', 'higher', 50)).toBe('protect');
    expect(priorityOf('above-average', null, 50)).toBe('check-with-people');
    expect(priorityOf('about-average', 'lower', 50)).toBe('lower-priority');
    expect(priorityOf('below-average', 'higher', 50)).toBe('lower-priority');
  });

  it('is not drawn from fewer than fifty answers', () => {
    expect(priorityOf('above-average', 'lower', 49)).toBeNull();
    expect(() => priorityOf('above-average', 'lower', -1)).toThrow(RangeError);
  });
});

describe('whether a local model may be fitted', () => {
  it('wants a hundred complete cases and ten events a predictor', () => {
    expect(modelGate(100, 50, 5)).toEqual([]);
    expect(modelGate(77, 30, 5)).toEqual(['fewer-than-100-complete', 'fewer-than-10-events-a-predictor']);
    expect(modelGate(100, 49, 5)).toEqual(['fewer-than-10-events-a-predictor']);
    expect(() => modelGate(10, 11, 1)).toThrow(/no more events/);
    expect(() => modelGate(-1, 0, 1)).toThrow(RangeError);
  });
});

describe('intervals of shares from correlations alone', () => {
  const correlations = [
    [1, 0.6, 0.4, 0.3],
    [0.6, 1, 0.5, 0.2],
    [0.4, 0.5, 1, 0.1],
    [0.3, 0.2, 0.1, 1],
  ];

  it('hold the share, are within 0 and 1, and halve with four times the people', () => {
    const { shares } = shapleyShares(correlations);
    const [few, many] = [100, 400].map((people) => shapleyShareIntervals(correlations, people) ?? []);
    shares.forEach((share, j) => {
      const [a, b] = [few?.[j], many?.[j]];
      expect(a?.low).toBeLessThan(share);
      expect(a?.high).toBeGreaterThan(share);
      expect(a?.low).toBeGreaterThanOrEqual(0);
      expect(a?.high).toBeLessThanOrEqual(1);
      expect((b?.high ?? 0) - share).toBeCloseTo(((a?.high ?? 0) - share) / 2, 12);
    });
  });

  it('of one predictor are its whole share: there is nothing to divide', () => {
    const [only] =
      shapleyShareIntervals(
        [
          [1, 0.5],
          [0.5, 1],
        ],
        50,
      ) ?? [];
    expect(only?.low).toBeCloseTo(1, 12);
    expect(only?.high).toBeCloseTo(1, 12);
  });

  it('do not mind in which order the predictors come', () => {
    const turned = [0, 3, 2, 1];
    const other = turned.map((i) => turned.map((j) => correlations[i]?.[j] ?? 0));
    const [a, b] = [shapleyShareIntervals(correlations, 90), shapleyShareIntervals(other, 90)];
    [2, 1, 0].forEach((from, to) => {
      expect(b?.[to]?.low).toBeCloseTo(a?.[from]?.low ?? 0, 12);
      expect(b?.[to]?.high).toBeCloseTo(a?.[from]?.high ?? 0, 12);
    });
  });

  it('are nothing where nothing is explained or a predictor is another again, and refuse too few people', () => {
    const none = [
      [1, 0, 0],
      [0, 1, 0.3],
      [0, 0.3, 1],
    ];
    const twice = [
      [1, 0.5, 0.5],
      [0.5, 1, 1],
      [0.5, 1, 1],
    ];
    expect(shapleyShareIntervals(none, 100)).toBeNull();
    expect(shapleyShareIntervals(twice, 100)).toBeNull();
    expect(() => shapleyShareIntervals(correlations, 4)).toThrow(RangeError);
    expect(() => shapleyShareIntervals(correlations, 40, 1)).toThrow(RangeError);
  });
});

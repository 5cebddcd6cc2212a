import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bivariateNormalCumulative } from '../../src/statistics/reliability/bivariate-normal.js';
import {
  completeCovariance,
  compositeGate,
  compositeScore,
  correlationFromCovariance,
  covarianceFromSums,
  cronbachAlpha,
  eigenvalueRatio,
  feldtInterval,
  normalCumulative,
  omegaFromLoadings,
  omegaTotal,
  oneFactor,
  pairwiseCovariance,
  polychoricCorrelation,
  polychoricMatrix,
  polychoricMaximumLikelihood,
  reliabilityCovariance,
  standardisedAlpha,
} from '../../src/statistics/statistics.js';

const equal = (size: number, r: number) =>
  Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => (i === j ? 1 : r)));

describe('composite of one person', () => {
  it('is the mean of what they answered, from half the items on', () => {
    expect(compositeScore([100, 50, null, null])).toBe(75);
    expect(compositeScore([100, null, null, null])).toBeNull();
    expect(compositeScore([100, null, null], 1)).toBe(100);
    expect(compositeScore([100, 0, null])).toBe(50);
    expect(compositeScore([100, null, null])).toBeNull();
    expect(compositeScore([null])).toBeNull();
  });

  it('refuses no items and an impossible minimum', () => {
    expect(() => compositeScore([])).toThrow(/at least one item/);
    expect(() => compositeScore([1, 2], 3)).toThrow(/minimum/);
    expect(() => compositeScore([Number.NaN])).toThrow(/finite/);
  });
});

describe('covariance of items', () => {
  const a = [1, 2, 3, 4, null];
  const b = [2, 4, 6, 9, 1];

  it('uses people who answered everything, or each pair of items for itself', () => {
    expect(completeCovariance([a, b])).toMatchObject({ complete: 4, respondents: 5, method: 'complete' });
    expect(pairwiseCovariance([a, b])).toMatchObject({
      complete: 4,
      bases: [
        [4, 4],
        [4, 5],
      ],
    });
  });

  it('goes pair by pair once fewer than seven in ten answered everything', () => {
    const gaps = [1, null, null, 4, 5];
    expect(reliabilityCovariance([a, b])?.method).toBe('complete');
    expect(reliabilityCovariance([gaps, b])?.method).toBe('pairwise');
    expect(
      reliabilityCovariance([
        [1, null],
        [null, 2],
      ]),
    ).toBeNull();
  });

  it('is the same from counts, sums and products', () => {
    const x = [1, 5, 3, 4];
    const y = [2, 2, 5, 1];
    const fromPeople = completeCovariance([x, y])?.matrix;
    const fromSums = covarianceFromSums(
      4,
      [13, 10],
      [
        [51, 31],
        [31, 34],
      ],
    );
    fromSums?.flat().forEach((value, i) => {
      expect(value).toBeCloseTo(fromPeople?.flat()[i] ?? 0, 12);
    });
    expect(covarianceFromSums(1, [1], [[1]])).toBeNull();
  });

  it('has no correlations for an item that does not vary', () => {
    expect(
      correlationFromCovariance([
        [0, 0],
        [0, 1],
      ]),
    ).toBeNull();
  });

  it('refuses items that do not match', () => {
    expect(() => completeCovariance([])).toThrow(/at least one item/);
    expect(() => completeCovariance([[1], [1, 2]])).toThrow(/same length/);
    expect(() => pairwiseCovariance([[1, Number.NaN]])).toThrow(/finite/);
    expect(() =>
      covarianceFromSums(
        3,
        [1],
        [
          [1, 0],
          [0, 1],
        ],
      ),
    ).toThrow(/a sum for every item/);
    expect(completeCovariance([[1]])).toBeNull();
    expect(pairwiseCovariance([[1]])).toBeNull();
  });
});

describe("Cronbach's alpha", () => {
  it('of items equally related is what their number and correlation say', () => {
    const { alpha, standardised, meanCorrelation } = cronbachAlpha(equal(10, 0.3));
    expect(alpha).toBeCloseTo((10 * 0.3) / (1 + 9 * 0.3), 12);
    expect(standardised).toBeCloseTo(alpha ?? 0, 12);
    expect(meanCorrelation).toBeCloseTo(0.3, 12);
  });

  it('is 1 for items all the same, 0 for items unrelated, and can be below', () => {
    expect(cronbachAlpha(equal(4, 1)).alpha).toBeCloseTo(1, 12);
    expect(cronbachAlpha(equal(4, 0)).alpha).toBeCloseTo(0, 12);
    expect(cronbachAlpha(equal(3, -0.2)).alpha).toBeLessThan(0);
  });

  it('is null for one item, and where the total does not vary', () => {
    expect(cronbachAlpha([[2]])).toMatchObject({
      alpha: null,
      standardised: null,
      ifDropped: [null],
      itemRest: [null],
    });
    expect(
      cronbachAlpha([
        [1, -1],
        [-1, 1],
      ]).alpha,
    ).toBeNull();
    expect(
      cronbachAlpha([
        [0, 0],
        [0, 1],
      ]),
    ).toMatchObject({ standardised: null, meanCorrelation: null });
    expect(standardisedAlpha(-1, 2)).toBeNull();
    expect(() => standardisedAlpha(2, 2)).toThrow(RangeError);
    expect(() => standardisedAlpha(0.2, 0)).toThrow(RangeError);
  });

  it('does not depend on the order of the items, nor on the scale they share', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5)), { minLength: 3, maxLength: 20 }),
        (people) => {
          const items = [0, 1, 2].map((j) => people.map((answers) => answers[j] ?? 0));
          const alphaOf = (columns: readonly number[][]) => {
            const covariance = completeCovariance(columns);
            return covariance === null ? null : cronbachAlpha(covariance.matrix).alpha;
          };
          const one = alphaOf(items);
          const other = alphaOf([...items].reverse().map((item) => item.map((value) => 25 * value - 25)));
          if (one === null || other === null) expect(other).toBe(one);
          else expect(other).toBeCloseTo(one, 8);
        },
      ),
    );
  });

  it('has an interval that narrows with people and holds the estimate', () => {
    const few = feldtInterval(0.8, 30, 10);
    const many = feldtInterval(0.8, 300, 10);
    expect(few.low).toBeLessThan(many.low);
    expect(many.low).toBeLessThan(0.8);
    expect(many.high).toBeGreaterThan(0.8);
    expect(feldtInterval(1, 30, 10)).toEqual({ low: 1, high: 1 });
    expect(() => feldtInterval(1.1, 30, 10)).toThrow(/at most one/);
    expect(() => feldtInterval(0.8, 1, 10)).toThrow(/two people/);
    expect(() => feldtInterval(0.8, 30, 10, 95)).toThrow(/confidence/);
  });
});

describe('one factor and omega', () => {
  it('finds the loadings a matrix was made from', () => {
    const made = [0.8, 0.7, 0.6, 0.5];
    const matrix = made.map((a, i) => made.map((b, j) => (i === j ? 1 : a * b)));
    const factor = oneFactor(matrix);
    factor.loadings.forEach((loading, i) => {
      expect(loading).toBeCloseTo(made[i] ?? 0, 7);
    });
    expect(factor).toMatchObject({ converged: true, heywood: false });
    expect(factor.residual).toBeLessThan(1e-14);
    expect(omegaTotal(matrix)).toBeCloseTo(omegaFromLoadings(made), 7);
  });

  it('is alpha when all items relate alike', () => {
    expect(omegaTotal(equal(6, 0.4))).toBeCloseTo(cronbachAlpha(equal(6, 0.4)).alpha ?? 0, 8);
  });

  it('is 0 for items unrelated, and says when an item is all factor', () => {
    expect(omegaTotal(equal(4, 0))).toBeCloseTo(0, 6);
    const heywood = [
      [1, 0.9, 0.9],
      [0.9, 1, 0.5],
      [0.9, 0.5, 1],
    ];
    expect(oneFactor(heywood).heywood).toBe(true);
    expect(omegaTotal(heywood)).toBeLessThan(1);
  });

  it('refuses one item and impossible loadings', () => {
    expect(() => oneFactor([[1]])).toThrow(/two items/);
    expect(() => omegaFromLoadings([])).toThrow(RangeError);
    expect(() => omegaFromLoadings([1.2])).toThrow(RangeError);
  });

  it('compares the first eigenvalue with the second', () => {
    expect(eigenvalueRatio(equal(5, 0.5))).toBeCloseTo(3 / 0.5, 10);
    expect(eigenvalueRatio(equal(3, 1))).toBe(Infinity);
    expect(() => eigenvalueRatio([[1]])).toThrow(/two items/);
  });
});

describe('polychoric correlation', () => {
  it('of a table cut from independent answers is nothing', () => {
    const independent = [10, 20, 30].map((a) => [1, 2, 3].map((b) => a * b));
    expect(polychoricCorrelation(independent)).toBeCloseTo(0, 10);
  });

  it('finds the correlation a table was cut from', () => {
    const cuts = [-Infinity, -0.8, 0.1, 1, Infinity];
    const below = (i: number, j: number) => bivariateNormalCumulative(cuts[i] ?? 0, cuts[j] ?? 0, 0.55);
    const table = [1, 2, 3, 4].map((i) =>
      [1, 2, 3, 4].map((j) => 1000 * (below(i, j) - below(i - 1, j) - below(i, j - 1) + below(i - 1, j - 1))),
    );
    expect(polychoricCorrelation(table)).toBeCloseTo(0.55, 8);
    expect(polychoricMaximumLikelihood(table)?.rho).toBeCloseTo(0.55, 7);
    expect(polychoricCorrelation(table.map((line) => [...line].reverse()))).toBeCloseTo(-0.55, 8);
  });

  it('of a two-by-two table cut at the middle is the sine of its share', () => {
    expect(
      polychoricCorrelation([
        [40, 10],
        [10, 40],
      ]),
    ).toBeCloseTo(Math.sin(Math.PI * (0.8 - 0.5)), 9);
  });

  it('drops answers nobody gave, and puts a half in an empty cell of a two-by-two table', () => {
    const table = [
      [20, 0, 5],
      [0, 0, 0],
      [6, 0, 30],
    ];
    expect(polychoricCorrelation(table)).toBeCloseTo(
      polychoricCorrelation([
        [20, 5],
        [6, 30],
      ]) ?? 0,
      12,
    );
    expect(
      polychoricCorrelation([
        [20, 0],
        [6, 30],
      ]),
    ).toBeCloseTo(
      polychoricCorrelation([
        [20, 0.5],
        [6, 30],
      ]) ?? 0,
      12,
    );
  });

  it('is held just short of 1 when everyone is on the diagonal, and null when a question does not vary', () => {
    const diagonal = [
      [9, 0, 0],
      [0, 9, 0],
      [0, 0, 9],
    ];
    expect(polychoricCorrelation(diagonal)).toBe(0.99999);
    expect(polychoricCorrelation(diagonal.map((line) => [...line].reverse()))).toBe(-0.99999);
    expect(polychoricCorrelation([[3, 4, 5]])).toBeNull();
    expect(polychoricMaximumLikelihood([[3, 4, 5]])).toBeNull();
    expect(polychoricMatrix(2, () => [[3, 4]])).toBeNull();
    expect(() => polychoricMatrix(1, () => [[1]])).toThrow(/two items/);
  });

  it('fills a matrix for ordinal alpha and omega, smoothed if it must be', () => {
    const agree = [
      [30, 5],
      [5, 30],
    ];
    const { matrix, smoothed } = polychoricMatrix(3, () => agree) ?? { matrix: [], smoothed: true };
    expect(smoothed).toBe(false);
    expect(omegaTotal(matrix)).toBeGreaterThan(0.8);
    const quarrel = polychoricMatrix(3, (i, j) =>
      j - i === 1
        ? agree
        : [
            [5, 30],
            [30, 5],
          ],
    );
    expect(quarrel?.smoothed).toBe(true);
  });
});

describe('chance that two related variables are both below', () => {
  it('is a quarter plus the arcsine share at the middle', () => {
    for (const rho of [-0.999, -0.5, 0, 0.3, 0.9, 0.99999]) {
      expect(bivariateNormalCumulative(0, 0, rho)).toBeCloseTo(0.25 + Math.asin(rho) / (2 * Math.PI), 13);
    }
  });

  it('does not go wrong at the ends', () => {
    expect(bivariateNormalCumulative(Infinity, 1, 0.5)).toBeCloseTo(normalCumulative(1), 15);
    expect(bivariateNormalCumulative(-Infinity, 1, 0.5)).toBe(0);
    expect(bivariateNormalCumulative(1, 2, 1)).toBeCloseTo(normalCumulative(1), 15);
    expect(bivariateNormalCumulative(1, -2, -1)).toBe(0);
    expect(bivariateNormalCumulative(1, 0.9999, 0.999999)).toBeCloseTo(0.841195781570893, 12);
    expect(() => bivariateNormalCumulative(0, 0, 1.1)).toThrow(RangeError);
    expect(() => bivariateNormalCumulative(Number.NaN, 0, 0)).toThrow(RangeError);
  });

  it('splits a line into two', () => {
    const point = fc.double({ min: -4, max: 4, noNaN: true });
    fc.assert(
      fc.property(point, point, fc.double({ min: -0.99, max: 0.99, noNaN: true }), (h, k, rho) => {
        const both = bivariateNormalCumulative(h, k, rho) + bivariateNormalCumulative(h, -k, -rho);
        expect(both).toBeCloseTo(normalCumulative(h), 12);
      }),
    );
  });
});

describe('the gate for publishing a composite', () => {
  const good = { omega: 0.7, eigenvalueRatio: 3, meanCorrelation: 0.15, itemRest: [0.3, 0.5] };

  it('lets a composite through at exactly the limits', () => {
    expect(compositeGate(good)).toEqual({ publish: true, objections: [], weakItems: [] });
    expect(compositeGate({ ...good, meanCorrelation: 0.6 }).publish).toBe(true);
  });

  it('names every reason against it', () => {
    expect(compositeGate({ ...good, omega: 0.69 }).objections).toEqual(['omega-below-070']);
    expect(compositeGate({ ...good, eigenvalueRatio: 2.9 }).objections).toEqual(['eigenvalue-ratio-below-3']);
    expect(compositeGate({ ...good, meanCorrelation: 0.1 }).objections).toEqual([
      'mean-correlation-below-015',
    ]);
    expect(compositeGate({ ...good, meanCorrelation: 0.7 }).objections).toEqual([
      'mean-correlation-above-060',
    ]);
    expect(compositeGate({ ...good, itemRest: [0.5, 0.29, null] })).toMatchObject({
      publish: false,
      objections: ['item-rest-below-030'],
      weakItems: [1, 2],
    });
    expect(
      compositeGate({ omega: null, eigenvalueRatio: null, meanCorrelation: null, itemRest: [null] })
        .objections,
    ).toHaveLength(4);
    expect(() => compositeGate({ ...good, itemRest: [] })).toThrow(RangeError);
  });
});

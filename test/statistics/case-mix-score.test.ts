import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  caseMixScore,
  logisticRegression,
  partWhole,
  twoProportionScoreTest,
} from '../../src/statistics/statistics.js';

/** The model without predictors of x yeses in n: its chance is x/n for everyone. */
const plain = (x: number, n: number) => ({
  coefficients: [Math.log(x / (n - x))],
  covariance: [[n / (x * (n - x))]],
});
const people = (x: number, n: number) => [{ predictors: [], people: n, yeses: x }];

describe('the score test of a place in a case-mix model', () => {
  it('is the test of the place against the rest where the model has no predictors', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 300 }),
        fc.integer({ min: 2, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, others, p, q) => {
          const [x, y] = [Math.round(n * p), Math.round(others * q)];
          fc.pre(x + y > 0 && x + y < n + others);
          const score = caseMixScore(plain(x + y, n + others), people(x, n), true);
          const rest = twoProportionScoreTest(x, n, y, others);
          expect(score?.z).toBeCloseTo(rest.z, 8);
          expect(score?.z).toBeCloseTo(partWhole(x, n, x + y, n + others).z, 8);
          expect(score?.expected).toBeCloseTo(y / others, 8);
          expect(score?.ownShare).toBeCloseTo(n / (n + others), 8);
        },
      ),
    );
  });

  it('finds nothing in a place whose people say what people like them say everywhere', () => {
    // Young people 40 in 100, old people 80 in 100, here and elsewhere; here three in four are old.
    const fit = logisticRegression({
      outcome: [0.4, 0.8],
      predictors: [[0], [1]],
      weights: [500, 500],
    });
    const model = { coefficients: fit.coefficients, covariance: fit.covariance ?? [] };
    const here = [
      { predictors: [0], people: 25, yeses: 10 },
      { predictors: [1], people: 75, yeses: 60 },
    ];
    const score = caseMixScore(model, here, true);
    expect(score?.observed).toBeCloseTo(0.7, 12);
    expect(score?.expected).toBeCloseTo(0.7, 8);
    expect(score?.z).toBeCloseTo(0, 6);
    // Without a look at age it would have been 10 points above the 60 in 100 of everyone.
    expect(twoProportionScoreTest(70, 100, 530, 900).p).toBeLessThan(0.05);
  });

  it('takes in the uncertainty of the model where the place is not part of it', () => {
    const inside = caseMixScore(plain(300, 500), people(50, 100), true);
    const outside = caseMixScore(plain(300, 500), people(50, 100), false);
    expect(outside?.expected).toBeCloseTo(0.6, 12);
    expect(outside?.z).toBeCloseTo((50 - 60) / Math.sqrt(100 * 0.24 * 1.2), 10);
    expect(Math.abs(inside?.z ?? 0)).toBeGreaterThan(Math.abs(outside?.z ?? 0));
  });

  it('is null with nobody, and where there is nobody else', () => {
    expect(caseMixScore(plain(300, 500), [], true)).toBeNull();
    expect(caseMixScore(plain(300, 500), people(0, 0), false)).toBeNull();
    expect(caseMixScore(plain(300, 500), people(300, 500), true)).toBeNull();
  });

  it('refuses lines that are not of the model, and impossible counts', () => {
    expect(() => caseMixScore(plain(3, 5), [{ predictors: [1], people: 5, yeses: 3 }], true)).toThrow(
      RangeError,
    );
    expect(() => caseMixScore(plain(3, 5), people(6, 5), true)).toThrow(RangeError);
    expect(() => caseMixScore({ coefficients: [Infinity], covariance: [[1]] }, people(1, 5), true)).toThrow(
      RangeError,
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choleskyFactor } from '../../src/statistics/linear-algebra/cholesky-factor.js';
import { addTo, entry, row, transpose } from '../../src/statistics/linear-algebra/matrix.js';
import {
  invertPositiveDefinite,
  logDeterminant,
  solvePositiveDefinite,
} from '../../src/statistics/linear-algebra/solve-positive-definite.js';
import { nearestPositiveDefinite, symmetricEigen } from '../../src/statistics/statistics.js';

/** B B' + 1: always symmetric and positive definite. */
const positiveDefinite = fc
  .integer({ min: 1, max: 6 })
  .chain((size) =>
    fc.array(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  )
  .map((b) => b.map((one, i) => b.map((other, j) => product(one, other) + (i === j ? 1 : 0))));

function product(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, k) => sum + value * (other[k] ?? 0), 0);
}

describe('Cholesky', () => {
  it('multiplies back to the matrix, and solves what it came from', () => {
    fc.assert(
      fc.property(positiveDefinite, (a) => {
        const factor = choleskyFactor(a) ?? [];
        a.forEach((line, i) => {
          line.forEach((value, j) => {
            expect(product(factor[i] ?? [], factor[j] ?? [])).toBeCloseTo(value, 8);
          });
        });
        const x = a.map((_, i) => i + 1);
        const solved = solvePositiveDefinite(
          a,
          a.map((line) => product(line, x)),
        );
        for (const [i, value] of (solved ?? []).entries()) expect(value).toBeCloseTo(i + 1, 5);
        expect(solved).toHaveLength(a.length);
      }),
    );
  });

  it('inverts, and knows the determinant', () => {
    const a = [
      [4, 2],
      [2, 3],
    ];
    expect(invertPositiveDefinite(a)?.[0]?.[0]).toBeCloseTo(3 / 8, 12);
    expect(invertPositiveDefinite(a)?.[0]?.[1]).toBeCloseTo(-2 / 8, 12);
    expect(logDeterminant(a)).toBeCloseTo(Math.log(8), 12);
  });

  it('is null where the matrix is not positive definite', () => {
    const flat = [
      [1, 1],
      [1, 1],
    ];
    expect(choleskyFactor(flat)).toBeNull();
    expect(solvePositiveDefinite(flat, [1, 2])).toBeNull();
    expect(invertPositiveDefinite(flat)).toBeNull();
    expect(logDeterminant([[-1]])).toBeNull();
  });

  it('refuses shapes that do not match', () => {
    expect(() => choleskyFactor([])).toThrow(/at least one row/);
    expect(() => choleskyFactor([[1, 2]])).toThrow(/square/);
    expect(() =>
      choleskyFactor([
        [1, Number.NaN],
        [Number.NaN, 1],
      ]),
    ).toThrow(/finite/);
    expect(() => solvePositiveDefinite([[1]], [1, 2])).toThrow(/as many values/);
    expect(() => entry([1], 3)).toThrow(/position inside/);
    expect(() => row([[1]], 3)).toThrow(/position inside/);
    expect(() => addTo([[1]], 0, 3, 1)).toThrow(/position inside/);
    expect(transpose([])).toEqual([]);
  });
});

describe('eigenvalues of a symmetric matrix', () => {
  it('come largest first, with vectors of length one that the matrix only stretches', () => {
    fc.assert(
      fc.property(positiveDefinite, (a) => {
        const { values, vectors } = symmetricEigen(a);
        expect([...values].sort((one, other) => other - one)).toEqual(values);
        values.forEach((value, k) => {
          const vector = vectors[k] ?? [];
          expect(product(vector, vector)).toBeCloseTo(1, 10);
          a.forEach((line, i) => {
            expect(product(line, vector)).toBeCloseTo(value * (vector[i] ?? 0), 7);
          });
        });
      }),
    );
  });

  it('add up to the diagonal, zeros and negative ones included', () => {
    const { values } = symmetricEigen([
      [0, 1],
      [1, 0],
    ]);
    expect(values[0]).toBeCloseTo(1, 14);
    expect(values[1]).toBeCloseTo(-1, 14);
    expect(symmetricEigen([[0]]).values).toEqual([0]);
  });
});

describe('nearest positive definite correlations', () => {
  it('leaves alone what needs nothing', () => {
    const fine = [
      [1, 0.3],
      [0.3, 1],
    ];
    expect(nearestPositiveDefinite(fine)).toMatchObject({ matrix: fine, smoothed: false });
  });

  it('gives ones on the diagonal and a matrix that can be factored', () => {
    const { matrix, smoothed, smallestEigenvalue } = nearestPositiveDefinite([
      [1, 0.9, -0.9],
      [0.9, 1, 0.9],
      [-0.9, 0.9, 1],
    ]);
    expect(smoothed).toBe(true);
    expect(smallestEigenvalue).toBeLessThan(0);
    expect(matrix.map((line, i) => line[i])).toEqual([1, 1, 1]);
    expect(symmetricEigen(matrix).values.every((value) => value > 0)).toBe(true);
    expect(() => nearestPositiveDefinite(matrix, 0)).toThrow(/floor/);
  });
});

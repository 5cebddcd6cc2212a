import { cell, entry, type Matrix, requireSymmetric, zeros } from './matrix.js';

/** Eigenvalues, largest first, and `vectors[i]`, the unit eigenvector of the i-th. */
export interface SymmetricEigen {
  readonly values: readonly number[];
  readonly vectors: Matrix;
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's cyclic rotations: slow for large matrices, exact
 * to rounding for the two dozen items of a questionnaire.
 *
 * The sign of a vector is settled so that its entries sum to zero or more, which keeps the bytes of a report the same.
 *
 * @throws RangeError when the matrix is not square, symmetric and finite
 * @see https://en.wikipedia.org/wiki/Jacobi_eigenvalue_algorithm
 */
export function symmetricEigen(matrix: Matrix): SymmetricEigen {
  requireSymmetric(matrix, 'symmetricEigen');
  const size = matrix.length;
  const a = matrix.map((values) => [...values]);
  const v = zeros(size, size).map((values, i) => values.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    let all = 0;
    a.forEach((values, i) => {
      values.forEach((value, j) => {
        all += value * value;
        if (i !== j) off += value * value;
      });
    });
    if (off <= 1e-32 * all) break;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(a, v, p, q);
  }
  const order = a
    .map((values, i) => ({ value: entry(values, i), i }))
    .sort((one, other) => other.value - one.value || one.i - other.i);
  return {
    values: order.map(({ value }) => value),
    vectors: order.map(({ i }) => {
      const vector = v.map((values) => entry(values, i));
      return vector.reduce((sum, value) => sum + value, 0) < 0 ? vector.map((value) => -value) : vector;
    }),
  };
}

function rotate(a: number[][], v: number[][], p: number, q: number): void {
  const apq = cell(a, p, q);
  if (apq === 0) return;
  const theta = (cell(a, q, q) - cell(a, p, p)) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const values of a) turn(values, p, q, c, s);
  const one = a[p] ?? [];
  const other = a[q] ?? [];
  for (let k = 0; k < a.length; k++) {
    const x = entry(one, k);
    const y = entry(other, k);
    one[k] = c * x - s * y;
    other[k] = s * x + c * y;
  }
  for (const values of v) turn(values, p, q, c, s);
}

function turn(values: number[], p: number, q: number, c: number, s: number): void {
  const x = entry(values, p);
  const y = entry(values, q);
  values[p] = c * x - s * y;
  values[q] = s * x + c * y;
}

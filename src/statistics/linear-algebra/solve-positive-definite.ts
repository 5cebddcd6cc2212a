import { choleskyFactor } from './cholesky-factor.js';
import { cell, entry, type Matrix, transpose } from './matrix.js';

/**
 * Solves A x = b for a symmetric positive definite A, by Cholesky.
 *
 * @returns x, or null when A is not positive definite
 * @throws RangeError when the shapes do not match
 * @see https://en.wikipedia.org/wiki/Cholesky_decomposition
 */
export function solvePositiveDefinite(matrix: Matrix, right: readonly number[]): number[] | null {
  if (matrix.length !== right.length) {
    throw new RangeError('solvePositiveDefinite requires as many values as the matrix has rows');
  }
  const factor = choleskyFactor(matrix);
  return factor === null ? null : solveWithFactor(factor, right);
}

/**
 * Inverse of a symmetric positive definite matrix: the covariance matrix of estimates from their information matrix.
 *
 * @returns the inverse, exactly symmetric, or null when the matrix is not positive definite
 */
export function invertPositiveDefinite(matrix: Matrix): number[][] | null {
  const factor = choleskyFactor(matrix);
  if (factor === null) return null;
  const inverse = transpose(
    matrix.map((_, j) =>
      solveWithFactor(
        factor,
        matrix.map((_, i) => (i === j ? 1 : 0)),
      ),
    ),
  );
  return inverse.map((values, i) => values.map((value, j) => (value + cell(inverse, j, i)) / 2));
}

/** Logarithm of the determinant of a positive definite matrix, or null when it is not positive definite. */
export function logDeterminant(matrix: Matrix): number | null {
  const factor = choleskyFactor(matrix);
  return factor === null ? null : 2 * factor.reduce((sum, values, i) => sum + Math.log(entry(values, i)), 0);
}

function solveWithFactor(factor: Matrix, right: readonly number[]): number[] {
  const size = right.length;
  const x = [...right];
  for (let i = 0; i < size; i++) {
    let rest = entry(x, i);
    for (let k = 0; k < i; k++) rest -= cell(factor, i, k) * entry(x, k);
    x[i] = rest / cell(factor, i, i);
  }
  for (let i = size - 1; i >= 0; i--) {
    let rest = entry(x, i);
    for (let k = i + 1; k < size; k++) rest -= cell(factor, k, i) * entry(x, k);
    x[i] = rest / cell(factor, i, i);
  }
  return x;
}

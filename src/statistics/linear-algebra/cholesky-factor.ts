import { cell, type Matrix, requireSymmetric, zeros } from './matrix.js';

/**
 * Cholesky factor: the lower triangle L with L L' = A, for a symmetric positive definite A.
 *
 * A pivot below `tolerance` times its own diagonal entry counts as zero: then the matrix is not (usably) positive
 * definite, and the answer is null rather than a factor full of rounding error.
 *
 * @returns the factor, zeros above the diagonal, or null when A is not positive definite
 * @throws RangeError when A is not square, symmetric and finite
 * @see https://en.wikipedia.org/wiki/Cholesky_decomposition
 */
export function choleskyFactor(matrix: Matrix, tolerance = 1e-14): number[][] | null {
  requireSymmetric(matrix, 'choleskyFactor');
  const size = matrix.length;
  const factor = zeros(size, size);
  for (let j = 0; j < size; j++) {
    for (let i = j; i < size; i++) {
      let rest = cell(matrix, i, j);
      for (let k = 0; k < j; k++) rest -= cell(factor, i, k) * cell(factor, j, k);
      const target = factor[i] ?? [];
      if (i === j) {
        if (!(rest > tolerance * Math.abs(cell(matrix, j, j)))) return null;
        target[j] = Math.sqrt(rest);
      } else {
        target[j] = rest / cell(factor, j, j);
      }
    }
  }
  return factor;
}

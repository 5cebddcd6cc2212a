import { type Matrix, requireSymmetric } from './matrix.js';

/**
 * Refuses what is not a correlation matrix, in the words of the function that asked.
 *
 * @throws RangeError when it is not square and symmetric, with entries from −1 to 1 and ones on the diagonal
 */
export function requireCorrelations(matrix: Matrix, caller: string): void {
  requireSymmetric(matrix, caller);
  matrix.forEach((line, i) => {
    line.forEach((value, j) => {
      if (Math.abs(value) > 1 + 1e-9 || (i === j && Math.abs(value - 1) > 1e-9)) {
        throw new RangeError(
          `${caller} requires correlations from minus one to one, with ones on the diagonal`,
        );
      }
    });
  });
}

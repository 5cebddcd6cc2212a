import { cell, entry, type Matrix } from './matrix.js';
import { symmetricEigen } from './symmetric-eigen.js';

/** A correlation matrix that is positive definite, and whether it had to be changed. */
export interface SmoothedCorrelation {
  readonly matrix: number[][];
  readonly smoothed: boolean;
  /** The smallest eigenvalue found before smoothing. */
  readonly smallestEigenvalue: number;
}

/**
 * Nearest-by positive definite correlation matrix. Correlations found pair by pair (polychoric, or with missing
 * answers) need not agree with each other; eigenvalues below the floor are lifted to it, the matrix is put together
 * again and rescaled to ones on the diagonal. Say so beside the result when `smoothed` is true.
 *
 * A matrix whose eigenvalues are all at or above the floor is returned as it is.
 *
 * @param floor the smallest eigenvalue allowed
 * @throws RangeError when the matrix is not square, symmetric and finite, or the floor is not above zero
 * @see https://search.r-project.org/CRAN/refmans/psych/html/cor.smooth.html
 */
export function nearestPositiveDefinite(correlations: Matrix, floor = 1e-8): SmoothedCorrelation {
  if (!(floor > 0)) throw new RangeError('nearestPositiveDefinite requires a floor above zero');
  const { values, vectors } = symmetricEigen(correlations);
  const smallestEigenvalue = entry(values, values.length - 1);
  if (smallestEigenvalue >= floor) {
    return { matrix: correlations.map((line) => [...line]), smoothed: false, smallestEigenvalue };
  }
  const lifted = values.map((value) => Math.max(value, floor));
  const rebuilt = correlations.map((line, i) =>
    line.map((_, j) =>
      lifted.reduce((sum, value, k) => sum + value * cell(vectors, k, i) * cell(vectors, k, j), 0),
    ),
  );
  const matrix = rebuilt.map((line, i) =>
    line.map((value, j) => (i === j ? 1 : value / Math.sqrt(cell(rebuilt, i, i) * cell(rebuilt, j, j)))),
  );
  return { matrix, smoothed: true, smallestEigenvalue };
}

import { cell, type Matrix } from '../linear-algebra/matrix.js';
import { requireCorrelations } from '../linear-algebra/require-correlations.js';
import { invertPositiveDefinite } from '../linear-algebra/solve-positive-definite.js';

/**
 * Variance inflation factor of each predictor: how much its overlap with the others widens what can be said of it. The
 * diagonal of the inverse correlation matrix; 1 is no overlap, and above 5 the conditions cannot be separated.
 *
 * @param correlations correlation matrix of the predictors, without the outcome
 * @returns one factor a predictor, all infinite when the matrix cannot be inverted
 * @throws RangeError when it is not a correlation matrix
 * @see https://online.stat.psu.edu/stat462/node/180/
 */
export function varianceInflation(correlations: Matrix): number[] {
  requireCorrelations(correlations, 'varianceInflation');
  const inverse = invertPositiveDefinite(correlations);
  return correlations.map((_, j) => (inverse === null ? Number.POSITIVE_INFINITY : cell(inverse, j, j)));
}

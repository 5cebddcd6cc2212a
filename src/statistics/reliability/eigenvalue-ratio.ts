import { entry, type Matrix } from '../linear-algebra/matrix.js';
import { requireCorrelations } from '../linear-algebra/require-correlations.js';
import { symmetricEigen } from '../linear-algebra/symmetric-eigen.js';

/**
 * First eigenvalue of the items' correlation matrix over the second: 3 or more speaks for one thing being measured.
 *
 * @returns infinity when the second is zero (to rounding)
 * @throws RangeError when it is not a correlation matrix of at least two items
 * @see https://en.wikipedia.org/wiki/Factor_analysis#Selecting_the_appropriate_number_of_factors
 */
export function eigenvalueRatio(correlations: Matrix): number {
  requireCorrelations(correlations, 'eigenvalueRatio');
  if (correlations.length < 2) throw new RangeError('eigenvalueRatio requires at least two items');
  const { values } = symmetricEigen(correlations);
  const second = entry(values, 1);
  return second > 1e-12 ? entry(values, 0) / second : Number.POSITIVE_INFINITY;
}

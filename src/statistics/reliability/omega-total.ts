import type { Matrix } from '../linear-algebra/matrix.js';
import { oneFactor } from './one-factor.js';

/**
 * McDonald's omega total of a composite with one factor: (Σ l)²/((Σ l)² + Σ (1 − l²)), the share of the variance of the
 * sum that the common factor carries.
 *
 * Loadings that cancel out give 0. On polychoric correlations this is ordinal omega: print it only beside this one.
 *
 * @param correlations correlation matrix of at least two items
 * @throws RangeError when it is not a correlation matrix of at least two items
 * @see https://search.r-project.org/CRAN/refmans/psych/html/omega.html
 */
export function omegaTotal(correlations: Matrix): number {
  return omegaFromLoadings(oneFactor(correlations).loadings);
}

/** Omega total from the loadings on one factor. @throws RangeError when there are none or one is outside −1 to 1 */
export function omegaFromLoadings(loadings: readonly number[]): number {
  if (loadings.length === 0 || !loadings.every((value) => Math.abs(value) <= 1)) {
    throw new RangeError('omegaFromLoadings requires loadings from minus one to one');
  }
  const common = loadings.reduce((sum, value) => sum + value, 0) ** 2;
  const own = loadings.reduce((sum, value) => sum + 1 - value * value, 0);
  return common + own === 0 ? 0 : common / (common + own);
}

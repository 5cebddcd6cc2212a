import { entry, type Matrix } from '../linear-algebra/matrix.js';
import { rSquaredOfSubsets } from './r-squared.js';

/** How much of what is explained each predictor accounts for. */
export interface ShapleyShares {
  /** R² of the outcome on all predictors. */
  readonly rSquared: number;
  /** LMG of each predictor; they sum to R². */
  readonly contributions: readonly number[];
  /** The same as shares of R², summing to 1; all zero when nothing is explained. */
  readonly shares: readonly number[];
  /** `bySize[j][s]`: mean gain from adding predictor j to models of s others (conditional dominance). */
  readonly bySize: Matrix;
}

/**
 * Relative importance of predictors (LMG, the Shapley value of R²; the same as general dominance): the gain in R² from
 * adding a predictor, averaged over all orders in which the predictors could be added.
 *
 * Never a statement of cause, and not the additive effect of separate actions. Exactly equal predictors share equally.
 *
 * @param correlations correlation matrix, the outcome first
 * @throws RangeError when it is not a correlation matrix of an outcome and 1 to 20 predictors
 * @see https://www.jstatsoft.org/article/view/v017i01
 */
export function shapleyShares(correlations: Matrix): ShapleyShares {
  const subsets = rSquaredOfSubsets(correlations);
  const predictors = correlations.length - 1;
  const gains = Array.from({ length: predictors }, () => new Array<number>(predictors).fill(0));
  for (let mask = 0; mask < subsets.length; mask++) {
    const size = bitsIn(mask);
    gains.forEach((line, j) => {
      if ((mask & (1 << j)) !== 0) return;
      line[size] = entry(line, size) + entry(subsets, mask | (1 << j)) - entry(subsets, mask);
    });
  }
  const bySize = gains.map((line) => line.map((gain, size) => gain / choose(predictors - 1, size)));
  const contributions = bySize.map((line) => line.reduce((sum, gain) => sum + gain, 0) / predictors);
  const rSquared = entry(subsets, subsets.length - 1);
  const total = contributions.reduce((sum, value) => sum + value, 0);
  const shares = contributions.map((value) => (total > 0 ? value / total : 0));
  return { rSquared, contributions, shares, bySize };
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}

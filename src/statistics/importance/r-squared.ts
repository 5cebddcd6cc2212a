import { cell, entry, type Matrix } from '../linear-algebra/matrix.js';
import { requireCorrelations } from '../linear-algebra/require-correlations.js';

/** A pivot smaller than this is rounding: the predictor is a sum of those already in. */
const NOTHING_NEW = 1e-10;

/**
 * R² of the first variable on every subset of the others, from their correlation matrix alone.
 *
 * Walks the subsets as a tree, taking one predictor in or leaving it out at each step and sweeping it from what is
 * left: about 2^p small steps. A predictor that adds nothing new (it is a sum of those already in) adds nothing.
 *
 * @returns `rSquared[mask]`, where bit j of `mask` says that predictor j is in
 * @throws RangeError when it is not a correlation matrix of an outcome and 1 to 20 predictors
 */
export function rSquaredOfSubsets(correlations: Matrix): Float64Array {
  requireCorrelations(correlations, 'rSquaredOfSubsets');
  const predictors = correlations.length - 1;
  if (predictors < 1 || predictors > 20) {
    throw new RangeError('rSquaredOfSubsets requires an outcome and from one to twenty predictors');
  }
  const result = new Float64Array(2 ** predictors);
  // `left` holds the outcome and the predictors from `next` on, given those taken in so far.
  const walk = (left: Matrix, next: number, mask: number): void => {
    if (next === predictors) {
      result[mask] = Math.min(1, Math.max(0, 1 - cell(left, 0, 0)));
      return;
    }
    const kept = left.map((_, i) => i).filter((i) => i !== 1);
    const without = kept.map((i) => kept.map((j) => cell(left, i, j)));
    walk(without, next + 1, mask);
    const pivot = cell(left, 1, 1);
    const swept =
      pivot < NOTHING_NEW
        ? without
        : without.map((line, i) =>
            line.map(
              (value, j) => value - (cell(left, entry(kept, i), 1) * cell(left, 1, entry(kept, j))) / pivot,
            ),
          );
    walk(swept, next + 1, mask | (1 << next));
  };
  walk(correlations, 0, 0);
  return result;
}

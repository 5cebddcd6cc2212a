import { entry } from '../linear-algebra/matrix.js';

/** How much a weighted sample says. */
export interface EffectiveSize {
  /** People with a weight above zero or not: the valid answers. */
  readonly n: number;
  /** (Σ w)²/Σ w². */
  readonly effectiveN: number;
  /** n over effective n; the same as 1 + cv² of the weights. */
  readonly designEffect: number;
}

/**
 * Kish's effective sample size: how many unweighted people would say as much as these weighted ones.
 *
 * Give only the people with a valid answer to the question. Ignores what weighting to known totals gains, so it is on
 * the safe side. The scale of the weights does not matter.
 *
 * @param weights zero or above
 * @param counts people behind each weight; 1 when left out
 * @returns null when there is nobody or every weight is zero
 * @throws RangeError when a weight or count is negative or not finite, or the lengths differ
 * @see https://en.wikipedia.org/wiki/Effective_sample_size#Weighted_samples
 */
export function kishEffectiveSize(
  weights: readonly number[],
  counts?: readonly number[],
): EffectiveSize | null {
  const people = counts ?? weights.map(() => 1);
  if (people.length !== weights.length)
    throw new RangeError('kishEffectiveSize requires a count for every weight');
  if (![...weights, ...people].every((value) => value >= 0 && Number.isFinite(value))) {
    throw new RangeError('kishEffectiveSize requires weights and counts of zero or more');
  }
  const n = people.reduce((sum, count) => sum + count, 0);
  const sum = weights.reduce((all, weight, i) => all + weight * entry(people, i), 0);
  const squares = weights.reduce((all, weight, i) => all + weight * weight * entry(people, i), 0);
  if (!(sum > 0)) return null;
  const effectiveN = (sum * sum) / squares;
  return { n, effectiveN, designEffect: n / effectiveN };
}

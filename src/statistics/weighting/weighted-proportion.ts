import type { Interval } from '../interval.js';
import { entry } from '../linear-algebra/matrix.js';
import { wilsonInterval } from '../proportion/wilson-interval.js';
import { kishEffectiveSize } from './kish-effective-size.js';

/** A weighted share with Wilson's interval at Kish's effective size. */
export interface WeightedProportion extends Interval {
  readonly proportion: number;
  readonly n: number;
  readonly effectiveN: number;
  readonly designEffect: number;
}

/**
 * Weighted share of yeses among valid answers, with Wilson's interval at the effective size.
 *
 * @param answers 1 yes, 0 no, null where there is no valid answer (such people are left out of everything)
 * @param weights one a person
 * @param counts people behind each line; 1 when left out
 * @returns null when nobody with a weight has a valid answer
 * @throws RangeError when the lengths differ, an answer is not 0, 1 or null, or a weight or count is negative
 * @see https://en.wikipedia.org/wiki/Effective_sample_size#Weighted_samples
 */
export function weightedProportion(
  answers: readonly (number | null)[],
  weights: readonly number[],
  counts?: readonly number[],
  confidence = 0.95,
): WeightedProportion | null {
  const people = counts ?? weights.map(() => 1);
  if (answers.length !== weights.length || people.length !== weights.length) {
    throw new RangeError('weightedProportion requires a weight and a count for every answer');
  }
  if (!answers.every((answer) => answer === null || answer === 0 || answer === 1)) {
    throw new RangeError('weightedProportion requires answers of zero, one or null');
  }
  const valid = answers.flatMap((answer, i) => (answer === null ? [] : [i]));
  const size = kishEffectiveSize(
    valid.map((i) => entry(weights, i)),
    valid.map((i) => entry(people, i)),
  );
  if (size === null) return null;
  let yes = 0;
  let all = 0;
  for (const i of valid) {
    const weight = entry(weights, i) * entry(people, i);
    all += weight;
    if (answers[i] === 1) yes += weight;
  }
  const proportion = yes / all;
  return {
    proportion,
    ...size,
    ...wilsonInterval(proportion * size.effectiveN, size.effectiveN, confidence),
  };
}

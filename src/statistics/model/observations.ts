import { choleskyFactor } from '../linear-algebra/cholesky-factor.js';
import { addTo, entry, type Matrix, zeros } from '../linear-algebra/matrix.js';

/** One line a person, or one line a group of people alike with how many there are. */
export interface Observations {
  /** What is to be explained, one a line. */
  readonly outcome: readonly number[];
  /** The explaining values of each line, without a column of ones. */
  readonly predictors: Matrix;
  /** People (or weight) behind each line; 1 when left out. Lines of weight 0 are ignored. */
  readonly weights?: readonly number[];
}

/** The same, with weights filled in and lines of weight zero gone. */
export interface CheckedObservations {
  readonly outcome: readonly number[];
  readonly predictors: Matrix;
  readonly weights: readonly number[];
  readonly predictorCount: number;
  readonly totalWeight: number;
}

/**
 * Refuses observations that cannot be modelled, in the words of the model that asked.
 *
 * @throws RangeError when there are none, lengths differ, a value is not finite or a weight is negative
 */
export function checkObservations(observations: Observations, caller: string): CheckedObservations {
  const { outcome, predictors } = observations;
  const weights = observations.weights ?? outcome.map(() => 1);
  if (predictors.length !== outcome.length || weights.length !== outcome.length) {
    throw new RangeError(`${caller} requires an outcome, predictors and a weight for every line`);
  }
  const predictorCount = predictors[0]?.length ?? 0;
  if (!predictors.every((line) => line.length === predictorCount)) {
    throw new RangeError(`${caller} requires the same predictors on every line`);
  }
  if (!outcome.every(Number.isFinite) || !predictors.every((line) => line.every(Number.isFinite))) {
    throw new RangeError(`${caller} requires finite values`);
  }
  if (!weights.every((weight) => weight >= 0 && Number.isFinite(weight))) {
    throw new RangeError(`${caller} requires weights of zero or more`);
  }
  const used = outcome.map((_, i) => i).filter((i) => entry(weights, i) > 0);
  if (used.length === 0) throw new RangeError(`${caller} requires at least one observation`);
  return {
    outcome: used.map((i) => entry(outcome, i)),
    predictors: used.map((i) => predictors[i] ?? []),
    weights: used.map((i) => entry(weights, i)),
    predictorCount,
    totalWeight: weights.reduce((sum, weight) => sum + weight, 0),
  };
}

/**
 * Refuses predictors of which one is constant or a sum of others: no model can tell them apart.
 *
 * @throws RangeError when they are
 */
export function requireFullRank(observations: CheckedObservations, caller: string): void {
  const { predictors, weights, predictorCount, totalWeight } = observations;
  const means = predictorMeans(observations);
  const products = zeros(predictorCount, predictorCount);
  predictors.forEach((line, i) => {
    for (let j = 0; j < predictorCount; j++) {
      for (let k = 0; k < predictorCount; k++) {
        const product = (entry(line, j) - entry(means, j)) * (entry(line, k) - entry(means, k));
        addTo(products, j, k, (entry(weights, i) * product) / totalWeight);
      }
    }
  });
  const constant = products.some((line, j) => {
    const spread = entry(line, j);
    return !(spread > 1e-20 * (1 + entry(means, j) ** 2));
  });
  if (constant || (predictorCount > 0 && choleskyFactor(products, 1e-10) === null)) {
    throw new RangeError(`${caller} requires predictors that vary and are not sums of each other`);
  }
}

/** Weighted mean of each predictor. */
export function predictorMeans(observations: CheckedObservations): number[] {
  const { predictors, weights, predictorCount, totalWeight } = observations;
  return Array.from(
    { length: predictorCount },
    (_, j) => predictors.reduce((sum, line, i) => sum + entry(weights, i) * entry(line, j), 0) / totalWeight,
  );
}

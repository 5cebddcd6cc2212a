import { entry, type Matrix } from '../linear-algebra/matrix.js';
import { invertPositiveDefinite } from '../linear-algebra/solve-positive-definite.js';
import { logit } from './logistic-function.js';
import { climbByNewton } from './newton.js';
import { checkObservations, type Observations, requireFullRank } from './observations.js';
import { type OrdinalData, proportionalOddsLikelihood } from './proportional-odds-likelihood.js';

/** A fitted proportional odds model. */
export interface ProportionalOddsFit {
  /** The answers that occur, ascending. */
  readonly levels: readonly number[];
  /** One fewer than the levels. */
  readonly thresholds: readonly number[];
  /** Positive means a higher answer: e^b is the odds ratio of being above any cut point. */
  readonly coefficients: readonly number[];
  /** Of the thresholds, then of the coefficients; null when the information matrix cannot be inverted. */
  readonly thresholdErrors: readonly number[] | null;
  readonly standardErrors: readonly number[] | null;
  readonly covariance: Matrix | null;
  readonly logLikelihood: number;
  readonly iterations: number;
  readonly converged: boolean;
  /** True when a coefficient is beyond 10 or a standard error beyond 50: the predictors part the answers. */
  readonly separated: boolean;
}

/** Observations of an ordered answer; `offsets` are added to x'b of each line. */
export interface OrdinalObservations extends Observations {
  readonly offsets?: readonly number[];
}

/**
 * Proportional odds regression of an ordered answer: logit P(Y ≤ j) = θ_j − x'b, by Newton's method with step-halving
 * from the marginal log-odds.
 *
 * Grouped data: give each line its number of people as weight. Every answer should be given by five people or more
 * (see `mergeSparseCategories`); fewer still fits. With no predictors the thresholds are the marginal log-odds, and
 * with two answers this is logistic regression (the intercept being minus the threshold).
 *
 * @throws RangeError when fewer than two answers occur, predictors are constant or sums of each other, shapes differ
 * @see https://online.stat.psu.edu/stat504/lesson/8/8.4
 */
export function proportionalOdds(observations: OrdinalObservations): ProportionalOddsFit {
  const { data, levels } = ordinalData(observations);
  requireFullRank(data, 'proportionalOdds');
  const cuts = levels.length - 1;
  const start = [...marginalCuts(data), ...new Array<number>(data.predictorCount).fill(0)];
  const top = climbByNewton(start, (at) => proportionalOddsLikelihood(data, at));
  const covariance = invertPositiveDefinite(top.information);
  const errors = covariance?.map((line, j) => Math.sqrt(entry(line, j))) ?? null;
  const coefficients = top.at.slice(cuts);
  const standardErrors = errors?.slice(cuts) ?? null;
  return {
    levels,
    thresholds: top.at.slice(0, cuts),
    coefficients,
    thresholdErrors: errors?.slice(0, cuts) ?? null,
    standardErrors,
    covariance,
    logLikelihood: top.value,
    iterations: top.iterations,
    converged: top.converged,
    separated:
      standardErrors === null ||
      coefficients.some((value) => Math.abs(value) > 10) ||
      standardErrors.some((value) => value > 50),
  };
}

/** Observations with their outcomes turned into positions among the answers that occur. */
export function ordinalData(observations: OrdinalObservations): { data: OrdinalData; levels: number[] } {
  const allWeights = observations.weights ?? observations.outcome.map(() => 1);
  const allOffsets = observations.offsets ?? observations.outcome.map(() => 0);
  if (allOffsets.length !== observations.outcome.length || !allOffsets.every(Number.isFinite)) {
    throw new RangeError('proportionalOdds requires a finite offset for every line');
  }
  const checked = checkObservations(observations, 'proportionalOdds');
  const levels = [...new Set(checked.outcome)].sort((a, b) => a - b);
  if (levels.length < 2) throw new RangeError('proportionalOdds requires at least two different answers');
  const positions = new Map(levels.map((level, position) => [level, position]));
  const outcome = checked.outcome.map((value) => positions.get(value) ?? 0);
  const offsets = allOffsets.filter((_, i) => entry(allWeights, i) > 0);
  return { data: { ...checked, outcome, categories: levels.length, offsets }, levels };
}

/** Log-odds of being at or below each cut, in everyone together. */
export function marginalCuts(data: OrdinalData): number[] {
  const counts = new Array<number>(data.categories).fill(0);
  data.outcome.forEach((position, i) => {
    counts[position] = entry(counts, position) + entry(data.weights, i);
  });
  let below = 0;
  return counts.slice(0, -1).map((count) => {
    below += count;
    return logit(below / data.totalWeight);
  });
}

import { addTo, cell, dot, entry, type Matrix, zeros } from '../linear-algebra/matrix.js';
import { invertPositiveDefinite } from '../linear-algebra/solve-positive-definite.js';
import { logisticFunction, logit, logLogistic } from './logistic-function.js';
import { climbByNewton, type LikelihoodAt } from './newton.js';
import {
  type CheckedObservations,
  checkObservations,
  type Observations,
  requireFullRank,
} from './observations.js';

/** A fitted logistic model. `coefficients[0]` is the intercept; the rest follow the predictors. */
export interface LogisticFit {
  readonly coefficients: readonly number[];
  /** Null when the information matrix cannot be inverted (complete separation). */
  readonly standardErrors: readonly number[] | null;
  readonly covariance: Matrix | null;
  readonly logLikelihood: number;
  readonly deviance: number;
  readonly iterations: number;
  readonly converged: boolean;
  /**
   * True when some predictor parts the outcomes (nearly) without error, so that the estimate runs off to infinity:
   * a coefficient beyond 10, a standard error beyond 50, or everyone with the same outcome. Use Firth's fit instead.
   */
  readonly separated: boolean;
}

const LARGEST_COEFFICIENT = 10;
const LARGEST_STANDARD_ERROR = 50;

/**
 * Logistic regression of a yes/no outcome (1 or 0, or a share of yeses with its base as weight), by iteratively
 * reweighted least squares: for the logit link, Newton's method on the log-likelihood Σ w (y log p + (1 − y) log(1 − p)).
 *
 * @param observations outcomes from 0 to 1; predictors without the column of ones
 * @throws RangeError when an outcome is outside 0 to 1, predictors are constant or sums of each other, shapes differ
 * @see https://online.stat.psu.edu/stat504/lesson/6
 */
export function logisticRegression(observations: Observations): LogisticFit {
  const checked = checkBinary(observations, 'logisticRegression');
  requireFullRank(checked, 'logisticRegression');
  const mean = meanOutcome(checked);
  const oneSided = mean === 0 || mean === 1;
  const start = new Array<number>(checked.predictorCount + 1).fill(0);
  start[0] = oneSided ? (mean - 0.5) * 40 : logit(mean);
  const top = climbByNewton(start, (b) => logisticLikelihood(checked, b), {
    maximumIterations: oneSided ? 0 : 60,
  });
  const covariance = invertPositiveDefinite(top.information);
  const standardErrors = covariance?.map((line, j) => Math.sqrt(entry(line, j))) ?? null;
  return {
    coefficients: top.at,
    standardErrors,
    covariance,
    logLikelihood: top.value,
    deviance: 2 * (saturated(checked) - top.value),
    iterations: top.iterations,
    converged: top.converged && !oneSided,
    separated:
      oneSided ||
      standardErrors === null ||
      top.at.slice(1).some((value) => Math.abs(value) > LARGEST_COEFFICIENT) ||
      standardErrors.slice(1).some((value) => value > LARGEST_STANDARD_ERROR),
  };
}

/** Observations with outcomes from 0 to 1. @throws RangeError when they are not */
export function checkBinary(observations: Observations, caller: string): CheckedObservations {
  const checked = checkObservations(observations, caller);
  if (!checked.outcome.every((y) => y >= 0 && y <= 1)) {
    throw new RangeError(`${caller} requires outcomes from zero to one`);
  }
  return checked;
}

/** Weighted share of yeses. */
export function meanOutcome({ outcome, weights, totalWeight }: CheckedObservations): number {
  const yes = outcome.reduce((sum, y, i) => sum + y * entry(weights, i), 0);
  return outcome.every((y) => y === 1) ? 1 : yes / totalWeight;
}

/** Log-likelihood of a logistic model, its gradient and its information. */
export function logisticLikelihood(
  checked: CheckedObservations,
  coefficients: readonly number[],
): LikelihoodAt {
  const size = coefficients.length;
  const gradient = new Array<number>(size).fill(0);
  const information = zeros(size, size);
  let value = 0;
  checked.predictors.forEach((line, i) => {
    const x = [1, ...line];
    const y = entry(checked.outcome, i);
    const weight = entry(checked.weights, i);
    const score = dot(coefficients, x);
    const p = logisticFunction(score);
    const spread = weight * p * logisticFunction(-score);
    value += weight * (y * logLogistic(score) + (1 - y) * logLogistic(-score));
    for (let j = 0; j < size; j++) {
      gradient[j] = entry(gradient, j) + weight * (y - p) * entry(x, j);
      for (let k = 0; k <= j; k++) addTo(information, j, k, spread * entry(x, j) * entry(x, k));
    }
  });
  for (let j = 0; j < size; j++)
    for (let k = 0; k < j; k++) addTo(information, k, j, cell(information, j, k));
  return { value, gradient, information };
}

function saturated({ outcome, weights }: CheckedObservations): number {
  const part = (share: number) => (share > 0 ? share * Math.log(share) : 0);
  return outcome.reduce((sum, y, i) => sum + entry(weights, i) * (part(y) + part(1 - y)), 0);
}

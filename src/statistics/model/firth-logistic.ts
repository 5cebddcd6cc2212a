import { addTo, cell, dot, entry, type Matrix } from '../linear-algebra/matrix.js';
import { invertPositiveDefinite, logDeterminant } from '../linear-algebra/solve-positive-definite.js';
import { logisticFunction } from './logistic-function.js';
import { checkBinary, logisticLikelihood } from './logistic-regression.js';
import { climbByNewton, type LikelihoodAt } from './newton.js';
import { type CheckedObservations, type Observations, requireFullRank } from './observations.js';

/** A logistic model fitted by Firth's method. `coefficients[0]` is the intercept. */
export interface FirthFit {
  readonly coefficients: readonly number[];
  /** From the unpenalised information at the penalised estimate. */
  readonly standardErrors: readonly number[];
  readonly covariance: Matrix;
  /** Log-likelihood plus half the logarithm of the determinant of the information. */
  readonly penalisedLogLikelihood: number;
  readonly iterations: number;
  readonly converged: boolean;
}

/**
 * Firth's logistic regression: finite estimates where a predictor parts the outcomes without error, and less bias in
 * small samples. Solves the modified score Σ x (w (y − p) + h (1/2 − p)) = 0, h being the hat values; the same as
 * adding half the logarithm of the determinant of the information to the log-likelihood.
 *
 * For a two-by-two table it gives the log odds ratio with 0.5 added to every cell. Everyone with the same outcome is
 * allowed. Predictors that are constant or sums of each other are not.
 *
 * @throws RangeError when an outcome is outside 0 to 1, predictors are constant or sums of each other, shapes differ
 * @see https://cran.r-project.org/package=logistf
 */
export function firthLogistic(observations: Observations): FirthFit {
  const checked = checkBinary(observations, 'firthLogistic');
  requireFullRank(checked, 'firthLogistic');
  const start = new Array<number>(checked.predictorCount + 1).fill(0);
  const top = climbByNewton(start, (b) => penalised(checked, b), {
    maximumIterations: 1000,
    tolerance: 1e-10,
  });
  const covariance = invertPositiveDefinite(logisticLikelihood(checked, top.at).information);
  if (covariance === null) throw new RangeError('firthLogistic requires predictors that can be told apart');
  return {
    coefficients: top.at,
    standardErrors: covariance.map((line, j) => Math.sqrt(entry(line, j))),
    covariance,
    penalisedLogLikelihood: top.value,
    iterations: top.iterations,
    converged: top.converged,
  };
}

function penalised(checked: CheckedObservations, coefficients: readonly number[]): LikelihoodAt {
  const plain = logisticLikelihood(checked, coefficients);
  const inverse = invertPositiveDefinite(plain.information);
  const determinant = logDeterminant(plain.information);
  if (inverse === null || determinant === null) return { ...plain, value: Number.NEGATIVE_INFINITY };
  const gradient = [...plain.gradient];
  // With the hat values held fast the score is that of the data plus half a yes and half a no for each hat value; its
  // information includes them, without which steps overshoot where few people carry much.
  const information = plain.information.map((line) => [...line]);
  checked.predictors.forEach((line, i) => {
    const x = [1, ...line];
    const score = dot(coefficients, x);
    const p = logisticFunction(score);
    let leverage = 0;
    x.forEach((a, j) => {
      x.forEach((b, k) => {
        leverage += a * b * cell(inverse, j, k);
      });
    });
    const spread = p * logisticFunction(-score);
    const hat = entry(checked.weights, i) * spread * leverage;
    x.forEach((a, j) => {
      gradient[j] = entry(gradient, j) + hat * (0.5 - p) * a;
      x.forEach((b, k) => {
        addTo(information, j, k, hat * spread * a * b);
      });
    });
  });
  return { value: plain.value + determinant / 2, gradient, information };
}

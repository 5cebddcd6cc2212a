import { addTo, entry } from '../linear-algebra/matrix.js';
import { logit } from './logistic-function.js';
import { checkBinary, logisticLikelihood, meanOutcome } from './logistic-regression.js';
import { climbByNewton } from './newton.js';
import { type CheckedObservations, type Observations, predictorMeans } from './observations.js';

/** A ridge logistic model, on standardised predictors and on the scale they came in. */
export interface RidgeLogisticFit {
  readonly penalty: number;
  /** Log-odds at the mean of every predictor. */
  readonly intercept: number;
  /** Change in log-odds for one standard deviation of each predictor. */
  readonly coefficients: readonly number[];
  readonly rawIntercept: number;
  /** Change in log-odds for one unit of each predictor. */
  readonly rawCoefficients: readonly number[];
  readonly means: readonly number[];
  /** Population standard deviations: divided by n, not n − 1. */
  readonly standardDeviations: readonly number[];
  readonly logLikelihood: number;
  readonly converged: boolean;
}

/**
 * Ridge logistic regression: minimises −log-likelihood + penalty/2 Σ b² on predictors centred and divided by their
 * population standard deviation, the intercept unpenalised. Holds together overlapping predictors and small samples.
 *
 * A predictor that does not vary gets coefficient 0. The penalty of glmnet is this one divided by the total weight.
 *
 * @param observations outcomes from 0 to 1; predictors without the column of ones
 * @param penalty above zero
 * @throws RangeError when the penalty is not above zero, everyone has the same outcome, or observations are not usable
 * @see https://glmnet.stanford.edu/articles/glmnet.html
 */
export function ridgeLogistic(observations: Observations, penalty: number): RidgeLogisticFit {
  if (!(penalty > 0 && Number.isFinite(penalty)))
    throw new RangeError('ridgeLogistic requires a penalty above zero');
  const checked = checkBinary(observations, 'ridgeLogistic');
  const mean = meanOutcome(checked);
  if (mean === 0 || mean === 1) throw new RangeError('ridgeLogistic requires both outcomes to occur');
  const { standardised, means, standardDeviations } = standardise(checked);
  const start = [logit(mean), ...means.map(() => 0)];
  const top = climbByNewton(start, (b) => {
    const plain = logisticLikelihood(standardised, b);
    const information = plain.information.map((line) => [...line]);
    b.forEach((_, j) => {
      if (j > 0) addTo(information, j, j, penalty);
    });
    return {
      value: plain.value - (penalty / 2) * b.slice(1).reduce((sum, value) => sum + value * value, 0),
      gradient: plain.gradient.map((value, j) => (j > 0 ? value - penalty * entry(b, j) : value)),
      information,
    };
  });
  const intercept = entry(top.at, 0);
  const coefficients = top.at.slice(1);
  const rawCoefficients = coefficients.map((value, j) => {
    const deviation = entry(standardDeviations, j);
    return deviation > 0 ? value / deviation : 0;
  });
  return {
    penalty,
    intercept,
    coefficients,
    rawIntercept: rawCoefficients.reduce((sum, value, j) => sum - value * entry(means, j), intercept),
    rawCoefficients,
    means,
    standardDeviations,
    logLikelihood: logisticLikelihood(standardised, top.at).value,
    converged: top.converged,
  };
}

function standardise(checked: CheckedObservations): {
  standardised: CheckedObservations;
  means: number[];
  standardDeviations: number[];
} {
  const means = predictorMeans(checked);
  const standardDeviations = means.map((mean, j) => {
    const squares = checked.predictors.reduce(
      (sum, line, i) => sum + entry(checked.weights, i) * (entry(line, j) - mean) ** 2,
      0,
    );
    const deviation = Math.sqrt(squares / checked.totalWeight);
    return deviation > 1e-12 * (1 + Math.abs(mean)) ? deviation : 0;
  });
  const predictors = checked.predictors.map((line) =>
    line.map((value, j) => {
      const deviation = entry(standardDeviations, j);
      return deviation > 0 ? (value - entry(means, j)) / deviation : 0;
    }),
  );
  return { standardised: { ...checked, predictors }, means, standardDeviations };
}

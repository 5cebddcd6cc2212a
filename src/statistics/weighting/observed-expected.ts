import { clipToUnit } from '../check.js';
import type { Interval } from '../interval.js';
import { wilsonInterval } from '../proportion/wilson-interval.js';

/** Yeses seen beside the yeses that people like these give nationally. */
export interface ObservedExpected extends Interval {
  readonly observed: number;
  readonly expected: number;
  readonly ratio: number;
  /** National share times observed over expected, kept from 0 to 1; `low` and `high` are its limits. */
  readonly adjusted: number;
}

/**
 * Case-mix adjusted share by indirect standardisation, for small samples: the national share times observed over
 * expected, with the Wilson limits of the observed share scaled alike.
 *
 * The model behind the expected number is taken as known, so its own uncertainty is not in the interval.
 *
 * @param x yeses
 * @param n answers
 * @param expected sum of everyone's expected chance of a yes, above 0 and at most n
 * @param nationalShare the national share of yeses, 0 to 1
 * @throws RangeError when an argument is out of range
 * @see https://en.wikipedia.org/wiki/Standardized_mortality_ratio (the same idea for a share)
 */
export function observedExpected(
  x: number,
  n: number,
  expected: number,
  nationalShare: number,
  confidence = 0.95,
): ObservedExpected {
  if (!(expected > 0 && expected <= n))
    throw new RangeError('observedExpected requires expected above zero and at most n');
  if (!(nationalShare >= 0 && nationalShare <= 1)) {
    throw new RangeError('observedExpected requires a national share from zero to one');
  }
  const limits = wilsonInterval(x, n, confidence);
  const scaled = (share: number) => clipToUnit((nationalShare * share * n) / expected);
  return {
    observed: x / n,
    expected: expected / n,
    ratio: x / expected,
    adjusted: scaled(x / n),
    low: scaled(limits.low),
    high: scaled(limits.high),
  };
}

/**
 * Sum of everyone's chance of a yes under a logistic model: the expected number for `observedExpected`.
 *
 * @param coefficients the intercept, then one a predictor
 * @param predictors one line a person (or a group of people alike)
 * @param counts people behind each line; 1 when left out
 * @throws RangeError when a line does not match the coefficients or a value is not finite
 */
export function expectedYeses(
  coefficients: readonly number[],
  predictors: readonly (readonly number[])[],
  counts?: readonly number[],
): number {
  return predictors.reduce((sum, line, i) => {
    if (line.length + 1 !== coefficients.length) {
      throw new RangeError('expectedYeses requires as many predictors as coefficients after the intercept');
    }
    const score = line.reduce(
      (so, value, j) => so + value * (coefficients[j + 1] ?? 0),
      coefficients[0] ?? 0,
    );
    if (!Number.isFinite(score)) throw new RangeError('expectedYeses requires finite values');
    return sum + (counts?.[i] ?? 1) / (1 + Math.exp(-score));
  }, 0);
}

import { chiSquaredUpperTail } from '../special/chi-squared-upper-tail.js';

/** A likelihood ratio test of a smaller model within a larger. */
export interface LikelihoodRatio {
  /** Twice the difference of the log-likelihoods, never below 0. */
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
}

/**
 * Likelihood ratio test: does the larger model fit better than chance would make it? Both must be fitted to the same
 * people.
 *
 * @param larger log-likelihood of the model with more parameters
 * @param smaller log-likelihood of the model within it
 * @param df how many parameters more the larger has
 * @throws RangeError when df is not a whole number above zero, or the smaller fits clearly better (not nested)
 * @see https://en.wikipedia.org/wiki/Likelihood-ratio_test
 */
export function likelihoodRatioTest(larger: number, smaller: number, df: number): LikelihoodRatio {
  if (!(Number.isInteger(df) && df > 0)) {
    throw new RangeError('likelihoodRatioTest requires a whole number of extra parameters above zero');
  }
  const difference = larger - smaller;
  if (!(difference > -1e-6 * (1 + Math.abs(larger)))) {
    throw new RangeError('likelihoodRatioTest requires the larger model to fit at least as well');
  }
  const statistic = Math.max(0, 2 * difference);
  return { statistic, df, p: chiSquaredUpperTail(statistic, df) };
}

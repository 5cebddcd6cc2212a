import { checkConfidence, clipToUnit } from '../check.js';
import type { Interval } from '../interval.js';
import { betaQuantilePair } from '../special/beta-quantile.js';
import { studentTQuantile } from '../special/student-t-quantile.js';

/**
 * Logit interval for a proportion whose standard error is already known (a clustered, weighted or finite sample):
 * log odds plus or minus t times the standard error over p (1 - p), turned back into proportions.
 *
 * With p of exactly 0 or 1, or no standard error, both limits are the proportion: this method has nothing to say.
 *
 * @param p the proportion, 0 to 1
 * @param standardError zero or above
 * @param df degrees of freedom (clusters less one; people less one for a simple sample), above zero
 * @param confidence 0.9 up to 1, by default 0.95
 * @throws RangeError when an argument is out of range
 * @see https://r-survey.r-forge.r-project.org/survey/html/svyciprop.html
 */
export function logitInterval(p: number, standardError: number, df: number, confidence = 0.95): Interval {
  checkSurveyArguments('logitInterval', p, standardError, df, confidence);
  if (p === 0 || p === 1) return { low: p, high: p };
  const centre = Math.log(p / (1 - p));
  const half = (studentTQuantile(0.5 + confidence / 2, df) * standardError) / (p * (1 - p));
  return { low: inverseLogit(centre - half), high: inverseLogit(centre + half) };
}

/**
 * Korn and Graubard's interval: Clopper-Pearson's at the effective sample size p (1 - p) / standard error squared,
 * that size being scaled by the square of t on n - 1 over t on df degrees of freedom.
 *
 * With p of exactly 0 or 1 the effective size cannot be found from the standard error and n itself is used.
 *
 * @param n how many answers there are, above one
 * @throws RangeError when an argument is out of range
 * @see https://www150.statcan.gc.ca/n1/en/catalogue/12-001-X19980024356 (Korn and Graubard 1998)
 */
export function kornGraubardInterval(
  p: number,
  standardError: number,
  n: number,
  df: number,
  confidence = 0.95,
): Interval {
  checkSurveyArguments('kornGraubardInterval', p, standardError, df, confidence);
  if (!(n > 1)) throw new RangeError('kornGraubardInterval requires n above one');
  if (standardError === 0 && p > 0 && p < 1) return { low: p, high: p };
  const tail = (1 - confidence) / 2;
  const simple = p === 0 || p === 1 ? n : (p * (1 - p)) / standardError ** 2;
  const size = simple * (studentTQuantile(1 - tail, n - 1) / studentTQuantile(1 - tail, df)) ** 2;
  const x = p * size;
  return {
    low: p === 0 ? 0 : betaQuantilePair(tail, 1 - tail, x, size - x + 1).x,
    high: p === 1 ? 1 : betaQuantilePair(1 - tail, tail, x + 1, size - x).x,
  };
}

function inverseLogit(value: number): number {
  return clipToUnit(1 / (1 + Math.exp(-value)));
}

function checkSurveyArguments(
  caller: string,
  p: number,
  standardError: number,
  df: number,
  confidence: number,
): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${caller} requires p from zero to one`);
  if (!(standardError >= 0)) throw new RangeError(`${caller} requires standardError of zero or above`);
  if (!(df > 0)) throw new RangeError(`${caller} requires df above zero`);
  checkConfidence(caller, confidence);
}

import { normalCumulative } from '../special/normal-cumulative.js';
import { normalQuantile } from '../special/normal-quantile.js';

/**
 * Power of the two-proportion score test: the chance of finding a real gap between p1 and p2 with n1 and n2 answers.
 *
 * Formula: the normal probability below (|p1 - p2| - z se0) / se1, with se0 the root of P (1 - P) (1/n1 + 1/n2) at the
 * pooled share P and se1 the root of p1 (1 - p1) / n1 + p2 (1 - p2) / n2. Only the tail on the side of the gap is
 * counted. When neither group varies (shares of 0 and 1) it is 1 or 0.
 *
 * @param p1 true share in the first group, 0 to 1
 * @param n1 how many there, above zero
 * @param p2 true share in the second group, 0 to 1
 * @param n2 how many there, above zero
 * @param alpha two-sided level of the test, by default 0.05
 * @throws RangeError when a share is outside 0 to 1, n is not above zero, or alpha is not between 0 and 1
 * @see https://stat.ethz.ch/R-manual/R-devel/library/stats/html/power.prop.test.html
 */
export function twoProportionPower(p1: number, n1: number, p2: number, n2: number, alpha = 0.05): number {
  checkShares('twoProportionPower', p1, p2);
  if (!(n1 > 0 && n2 > 0)) throw new RangeError('twoProportionPower requires n1 and n2 above zero');
  const z = twoSidedCritical('twoProportionPower', alpha);
  const pooled = (n1 * p1 + n2 * p2) / (n1 + n2);
  const errorIfSame = Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
  const error = Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2);
  const excess = Math.abs(p1 - p2) - z * errorIfSame;
  if (error === 0) return excess > 0 ? 1 : 0;
  return normalCumulative(excess / error);
}

export function checkShares(caller: string, ...shares: readonly number[]): void {
  if (!shares.every((share) => share >= 0 && share <= 1)) {
    throw new RangeError(`${caller} requires shares from zero to one`);
  }
}

export function twoSidedCritical(caller: string, alpha: number): number {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`${caller} requires alpha between zero and one`);
  return -normalQuantile(alpha / 2);
}

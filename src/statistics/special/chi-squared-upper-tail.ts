import { gammaTails } from './gamma-cumulative.js';

/**
 * Upper tail of the chi-squared distribution: the chance that a chi-squared value on `df` degrees of freedom is above
 * `x`. This is the p value of a chi-squared test.
 *
 * @param x zero or above (below zero gives 1)
 * @param df degrees of freedom, above zero
 * @throws RangeError when df is not above zero or x is not a number
 * @see https://dlmf.nist.gov/8.2
 */
export function chiSquaredUpperTail(x: number, df: number): number {
  if (!(df > 0)) throw new RangeError('chiSquaredUpperTail requires df above zero');
  if (Number.isNaN(x)) throw new RangeError('chiSquaredUpperTail requires x to be a number');
  return x <= 0 ? 1 : gammaTails(x / 2, df / 2).upper;
}

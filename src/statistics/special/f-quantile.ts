import { betaQuantilePair } from './beta-quantile.js';

/**
 * Quantile of the F distribution: the value that a share `p` of F values on `d1` and `d2` degrees of freedom is below.
 *
 * @param p 0 to 1; 0 gives 0 and 1 gives infinity
 * @param d1 degrees of freedom above the line, above zero and finite
 * @param d2 degrees of freedom below the line, above zero and finite
 * @throws RangeError when p is outside 0 to 1 or a degrees of freedom is not above zero and finite
 * @see https://dlmf.nist.gov/8.17
 */
export function fQuantile(p: number, d1: number, d2: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError('fQuantile requires p from zero to one');
  if (!(d1 > 0 && d2 > 0 && d1 < Infinity && d2 < Infinity)) {
    throw new RangeError('fQuantile requires d1 and d2 above zero and finite');
  }
  const { x, y } = betaQuantilePair(p, 1 - p, d1 / 2, d2 / 2);
  return y === 0 ? Infinity : (d2 / d1) * (x / y);
}

import { betaQuantilePair } from './beta-quantile.js';
import { normalQuantile } from './normal-quantile.js';

/**
 * Quantile of Student's t distribution: the value that a share `p` of t values on `df` degrees of freedom is below.
 *
 * @param p 0 to 1; 0 gives minus infinity and 1 gives plus infinity
 * @param df degrees of freedom, above zero, whole or not; infinity gives the normal quantile
 * @throws RangeError when p is outside 0 to 1 or df is not above zero
 * @see https://dlmf.nist.gov/8.17
 */
export function studentTQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError('studentTQuantile requires p from zero to one');
  if (!(df > 0)) throw new RangeError('studentTQuantile requires df above zero');
  if (df === Infinity) return normalQuantile(p);
  if (p === 0.5) return 0;
  const tail = p < 0.5 ? p : 1 - p;
  const { x, y } = betaQuantilePair(2 * tail, 1 - 2 * tail, df / 2, 0.5);
  const size = x === 0 ? Infinity : Math.sqrt(df) * Math.sqrt(y / x);
  return p < 0.5 ? -size : size;
}

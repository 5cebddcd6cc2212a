import { betaTails } from './beta-cumulative.js';
import { normalCumulative } from './normal-cumulative.js';

/**
 * Cumulative Student's t distribution: the chance that a t value on `df` degrees of freedom is at most `t`.
 *
 * The lower tail keeps its relative accuracy; for an upper tail pass -t. Infinite degrees of freedom are the normal
 * distribution.
 *
 * @param t any number
 * @param df degrees of freedom, above zero, whole or not
 * @throws RangeError when df is not above zero or t is not a number
 * @see https://dlmf.nist.gov/8.17
 */
export function studentTCumulative(t: number, df: number): number {
  if (!(df > 0)) throw new RangeError('studentTCumulative requires df above zero');
  if (Number.isNaN(t)) throw new RangeError('studentTCumulative requires t to be a number');
  if (df === Infinity) return normalCumulative(t);
  if (t === 0) return 0.5;
  const ratio = (t / df) * t;
  const tail =
    ratio === Infinity ? 0 : betaTails(1 / (1 + ratio), ratio / (1 + ratio), df / 2, 0.5).lower / 2;
  return t < 0 ? tail : 1 - tail;
}

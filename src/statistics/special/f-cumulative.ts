import { betaTails } from './beta-cumulative.js';

/**
 * Cumulative F distribution: the chance that an F value on `d1` and `d2` degrees of freedom is at most `x`.
 *
 * @param x zero or above (below zero gives 0)
 * @param d1 degrees of freedom above the line, above zero
 * @param d2 degrees of freedom below the line, above zero
 * @throws RangeError when either degrees of freedom is not above zero or not finite, or x is not a number
 * @see https://dlmf.nist.gov/8.17
 */
export function fCumulative(x: number, d1: number, d2: number): number {
  return fTails(x, d1, d2).lower;
}

/** Upper tail of the F distribution, exact for very small p values. Same arguments and errors as `fCumulative`. */
export function fUpperTail(x: number, d1: number, d2: number): number {
  return fTails(x, d1, d2).upper;
}

function fTails(x: number, d1: number, d2: number): { lower: number; upper: number } {
  if (!(d1 > 0 && d2 > 0 && d1 < Infinity && d2 < Infinity)) {
    throw new RangeError('fCumulative requires d1 and d2 above zero and finite');
  }
  if (Number.isNaN(x)) throw new RangeError('fCumulative requires x to be a number');
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const odds = (d1 / d2) * x;
  return betaTails(odds / (1 + odds), 1 / (1 + odds), d1 / 2, d2 / 2);
}

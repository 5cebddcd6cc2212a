import { normalUpperTail } from './normal-upper-tail.js';

/**
 * Cumulative standard normal distribution: the chance that a standard normal value is at most `z`.
 *
 * The lower tail keeps its relative accuracy (z = -38 is about 1e-316). For the upper tail use `normalUpperTail`.
 *
 * @param z any number, infinities included
 * @returns a probability, 0 to 1
 * @see https://dlmf.nist.gov/7.18
 */
export function normalCumulative(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('normalCumulative requires z to be a number');
  return normalUpperTail(-z);
}

import { binomialDensity } from './binomial-probability.js';

/**
 * Hypergeometric probability: the chance of exactly `x` white balls when `drawn` balls are taken, without putting any
 * back, from an urn of `white` white and `black` black ones. It is the chance of one 2 by 2 table given its margins.
 *
 * Written as three binomial probabilities with the sampling fraction as their chance, which cancels out.
 *
 * @param x whole number; an impossible one gives 0
 * @throws RangeError when white, black or drawn is negative or not whole, or drawn is more than there are
 * @see https://www.r-project.org/doc/reports/CLoader-dbinom-2002.pdf
 */
export function hypergeometricProbability(x: number, white: number, black: number, drawn: number): number {
  for (const count of [white, black, drawn]) {
    if (!(Number.isInteger(count) && count >= 0)) {
      throw new RangeError('hypergeometricProbability requires white, black and drawn to be whole numbers');
    }
  }
  const total = white + black;
  if (drawn > total)
    throw new RangeError('hypergeometricProbability requires drawn to be at most white plus black');
  if (!Number.isInteger(x) || x < 0 || x > white || drawn - x < 0 || drawn - x > black) return 0;
  if (drawn === 0 || drawn === total) return 1;
  const p = drawn / total;
  const q = (total - drawn) / total;
  return (
    (binomialDensity(x, white - x, p, q) * binomialDensity(drawn - x, black - drawn + x, p, q)) /
    binomialDensity(drawn, total - drawn, p, q)
  );
}

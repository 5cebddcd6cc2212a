import { deviancePart } from './deviance-part.js';
import { stirlingError } from './log-gamma.js';

/**
 * Binomial probability: the chance of exactly `x` successes in `n` tries, each with chance `p`.
 *
 * Loader's saddle-point form, which keeps its accuracy for millions of tries where logarithms of factorials would not.
 *
 * @param x whole number; below 0 or above n gives 0
 * @param n whole number, zero or above
 * @param p 0 to 1
 * @throws RangeError when n is negative or not whole, or p is outside 0 to 1
 * @see https://www.r-project.org/doc/reports/CLoader-dbinom-2002.pdf
 */
export function binomialProbability(x: number, n: number, p: number): number {
  if (!(Number.isInteger(n) && n >= 0))
    throw new RangeError('binomialProbability requires n to be a whole number');
  if (!(p >= 0 && p <= 1)) throw new RangeError('binomialProbability requires p from zero to one');
  if (!Number.isInteger(x) || x < 0 || x > n) return 0;
  return binomialDensity(x, n - x, p, 1 - p);
}

/**
 * The same formula for real `successes` and `failures`, with the chance of failure passed in so that neither chance
 * loses digits. The beta distribution is built on it.
 */
export function binomialDensity(successes: number, failures: number, p: number, q: number): number {
  const n = successes + failures;
  if (p === 0) return successes === 0 ? 1 : 0;
  if (q === 0) return failures === 0 ? 1 : 0;
  if (successes === 0) return Math.exp(n * (p < 0.5 ? Math.log1p(-p) : Math.log(q)));
  if (failures === 0) return Math.exp(n * (q < 0.5 ? Math.log1p(-q) : Math.log(p)));
  const correction = stirlingError(n) - stirlingError(successes) - stirlingError(failures);
  const deviance = deviancePart(successes, n * p) + deviancePart(failures, n * q);
  return Math.exp(correction - deviance) * Math.sqrt(n / (2 * Math.PI * successes * failures));
}

import { normalQuantile } from '../special/normal-quantile.js';

/**
 * A random value from a beta distribution, as one gamma value over the sum of two.
 *
 * @param random uniform numbers from 0 up to 1, from a seed the caller keeps
 * @throws RangeError when a shape is not above zero
 * @see https://en.wikipedia.org/wiki/Gamma_distribution#Random_variate_generation (Marsaglia and Tsang 2000)
 */
export function randomBeta(alpha: number, beta: number, random: () => number): number {
  if (!(alpha > 0 && beta > 0)) throw new RangeError('randomBeta requires shapes above zero');
  const one = randomGamma(alpha, random);
  const other = randomGamma(beta, random);
  return one + other > 0 ? one / (one + other) : alpha / (alpha + beta);
}

function randomGamma(shape: number, random: () => number): number {
  if (shape < 1) return randomGamma(shape + 1, random) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = normalQuantile(random());
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(random()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v;
  }
}

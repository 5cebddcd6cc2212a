import { normalUpperTail } from './normal-upper-tail.js';

const LOG_ROOT_TWO_PI = 0.9189385332046728;

/**
 * Quantile of the standard normal distribution: the value that a share `p` of standard normal values is below.
 * `normalQuantile(0.975)` is the 1.959963984540054 of a 95% interval.
 *
 * A rational first guess (Abramowitz and Stegun 26.2.23), then Halley's third-order steps against the tail itself.
 *
 * @param p a probability; 0 gives minus infinity and 1 gives plus infinity
 * @throws RangeError when p is outside 0 to 1
 * @see https://personal.math.ubc.ca/~cbm/aands/page_933.htm
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError('normalQuantile requires p from zero to one');
  if (p === 0.5) return 0;
  return p < 0.5 ? -upperQuantile(p) : upperQuantile(1 - p);
}

function upperQuantile(tail: number): number {
  if (tail === 0) return Infinity;
  let z = Math.max(0, firstGuess(tail));
  for (let step = 0; step < 4; step++) {
    const density = Math.exp(-0.5 * z * z - LOG_ROOT_TWO_PI);
    const error = (tail - normalUpperTail(z)) / density;
    z -= error / (1 - 0.5 * z * error);
  }
  return z;
}

function firstGuess(tail: number): number {
  const t = Math.sqrt(-2 * Math.log(tail));
  return (
    t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  );
}

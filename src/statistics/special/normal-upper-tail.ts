const LOG_ROOT_TWO_PI = 0.9189385332046728;

/** Above this the series for the middle would lose digits to subtraction. */
const TAIL_STARTS = 1;

/**
 * Upper tail of the standard normal distribution: the chance that a standard normal value is above `z`.
 *
 * Accurate in relative terms out to z = 38, so it is safe for very small p values.
 * In the middle: one half minus the density times z + z^3/3 + z^5/15 + …; in the tail: the density divided by
 * Laplace's continued fraction z + 1/(z + 2/(z + 3/(z + …))).
 *
 * @param z any number; plus infinity gives 0 and minus infinity gives 1
 * @returns a probability, 0 to 1
 * @see https://dlmf.nist.gov/7.9 and https://dlmf.nist.gov/7.6
 */
export function normalUpperTail(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('normalUpperTail requires z to be a number');
  if (z === Infinity) return 0;
  if (z < 0) return 1 - normalUpperTail(-z);
  const density = Math.exp(-0.5 * z * z - LOG_ROOT_TWO_PI);
  return z < TAIL_STARTS ? 0.5 - density * centralSeries(z) : density / tailFraction(z);
}

function centralSeries(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum;
}

/** Evaluated from the inside out; found by trial, so many levels give every digit from z = 1 up. */
function tailFraction(z: number): number {
  let fraction = z;
  for (let level = 20 + Math.ceil(400 / (z * z)); level >= 1; level--) fraction = z + level / fraction;
  return fraction;
}

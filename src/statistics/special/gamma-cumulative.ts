import { deviancePart } from './deviance-part.js';
import { stirlingError } from './log-gamma.js';

/**
 * Cumulative gamma distribution with unit rate (regularised lower incomplete gamma function): the chance that a gamma
 * value of the given shape is at most `x`.
 *
 * @param x zero or above
 * @param shape above zero
 * @throws RangeError when x is negative or shape is not above zero
 * @see https://dlmf.nist.gov/8.7 and https://dlmf.nist.gov/8.9
 */
export function gammaCumulative(x: number, shape: number): number {
  return gammaTails(x, shape).lower;
}

/** Both tails of the gamma distribution, the smaller one to full relative accuracy. */
export function gammaTails(x: number, shape: number): { lower: number; upper: number } {
  if (!(x >= 0)) throw new RangeError('gammaCumulative requires x of zero or above');
  if (!(shape > 0 && shape < Infinity)) throw new RangeError('gammaCumulative requires shape above zero');
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  if (x < shape + 1) {
    const lower = Math.min(1, poissonDensity(shape, x) * powerSeries(x, shape));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, poissonDensity(shape, x) * shape * upperFraction(x, shape));
  return { lower: 1 - upper, upper };
}

/** x^k e^-x / gamma(k + 1) for real k above zero, by Loader's saddle-point form. */
export function poissonDensity(k: number, x: number): number {
  return Math.exp(-stirlingError(k) - deviancePart(k, x)) / Math.sqrt(2 * Math.PI * k);
}

function powerSeries(x: number, shape: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= x / (shape + k);
    sum += term;
  }
  return sum;
}

/** DLMF 8.9.2 by Lentz's method. */
function upperFraction(x: number, shape: number): number {
  const tiny = 1e-300;
  let b = x + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k <= 1_000_000; k++) {
    const a = -k * (k - shape);
    b += 2;
    d = 1 / (a * d + b || tiny);
    c = b + a / c || tiny;
    const change = d * c;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-16) return fraction;
  }
  return fraction;
}

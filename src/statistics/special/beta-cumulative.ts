import { binomialDensity } from './binomial-probability.js';

/**
 * Cumulative beta distribution (regularised incomplete beta function): the chance that a beta value with shapes
 * `a` and `b` is at most `x`. Exact binomial limits, Student's t and the F distribution are all written with it.
 *
 * @param x 0 to 1
 * @param a first shape, above zero
 * @param b second shape, above zero
 * @throws RangeError when x is outside 0 to 1 or a shape is not above zero
 * @see https://dlmf.nist.gov/8.17
 */
export function betaCumulative(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError('betaCumulative requires x from zero to one');
  if (!(a > 0 && b > 0)) throw new RangeError('betaCumulative requires a and b above zero');
  return betaTails(x, 1 - x, a, b).lower;
}

/**
 * Both tails of the beta distribution, the smaller one to full relative accuracy. `y` is 1 - x, passed in because
 * callers often know it to more digits than subtraction leaves.
 */
export function betaTails(x: number, y: number, a: number, b: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  if (x > (a + 1) / (a + b + 2)) {
    const mirrored = lowerTail(y, x, b, a);
    return { lower: 1 - mirrored, upper: mirrored };
  }
  const lower = lowerTail(x, y, a, b);
  return { lower, upper: 1 - lower };
}

function lowerTail(x: number, y: number, a: number, b: number): number {
  const front = (binomialDensity(a, b, x, y) * b) / (a + b);
  return Math.min(1, front * continuedFraction(x, y, a, b));
}

/** DLMF 8.17.22 by Lentz's method as modified by Thompson and Barnett. */
function continuedFraction(x: number, y: number, a: number, b: number): number {
  const tiny = 1e-300;
  const awayFromZero = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  // 1 - (a + b) x / (a + 1), arranged so that nothing cancels when x is next to 1.
  let d = (a + 1) / awayFromZero(a * y + 1 - b * x);
  let fraction = d;
  for (let m = 1; m <= 1_000_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    const change = d * c;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-16) return fraction;
  }
  return fraction;
}

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
  const density = (binomialDensity(a, b, x, y) * a * b) / (a + b);
  return Math.min(1, density / continuedFraction(x, y, a, b));
}

/**
 * The even part of DLMF 8.17.22, by Lentz's method. Its terms are written with y wherever 1 - x would cancel, which
 * matters when x is next to 1 (Student's t on a million degrees of freedom).
 */
function continuedFraction(x: number, y: number, a: number, b: number): number {
  const tiny = 1e-300;
  const rest = (m: number): number => ((a + m) * (a * y - b * x + 1 + m * (1 + y))) / (a + 2 * m + 1);
  let fraction = rest(0) || tiny;
  let c = fraction;
  let d = 0;
  for (let m = 1; m <= 1_000_000; m++) {
    const width = a + 2 * m - 1;
    const above = ((a + m - 1) / width) * ((a + b + m - 1) / width) * m * (b - m) * x * x;
    const below = m + (m * (b - m) * x) / width + rest(m);
    d = 1 / (below + above * d || tiny);
    c = below + above / c || tiny;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) return fraction;
  }
  return fraction;
}

import { betaTails } from './beta-cumulative.js';
import { binomialDensity } from './binomial-probability.js';

/**
 * Quantile of the beta distribution: the value that a share `p` of beta values with shapes `a` and `b` is below.
 *
 * @param p 0 to 1; 0 gives 0 and 1 gives 1
 * @param a first shape, above zero
 * @param b second shape, above zero
 * @throws RangeError when p is outside 0 to 1 or a shape is not above zero
 * @see https://dlmf.nist.gov/8.17
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError('betaQuantile requires p from zero to one');
  if (!(a > 0 && b > 0)) throw new RangeError('betaQuantile requires a and b above zero');
  return betaQuantilePair(p, 1 - p, a, b).x;
}

/**
 * The quantile x together with 1 - x, each to full relative accuracy.
 *
 * The unknown is log(x / (1 - x)), so values next to 0 and next to 1 are as exact as those in the middle. Newton's
 * method is applied to the logarithm of the smaller tail, and falls back to halving the bracket whenever it would
 * leave it.
 */
export function betaQuantilePair(p: number, q: number, a: number, b: number): { x: number; y: number } {
  if (p <= 0) return { x: 0, y: 1 };
  if (q <= 0) return { x: 1, y: 0 };
  const useLower = p <= q;
  const target = Math.log(useLower ? p : q);
  let low = -740;
  let high = 740;
  let u = Math.min(700, Math.max(-700, Math.log(a / b)));
  for (let step = 0; step < 400; step++) {
    const { x, y } = fromLogOdds(u);
    const tails = betaTails(x, y, a, b);
    const tail = useLower ? tails.lower : tails.upper;
    const excess = Math.log(tail) - target;
    const tooFar = useLower ? excess > 0 : excess < 0;
    if (tooFar) high = u;
    else low = u;
    // The density in log odds is x y f(x) = a b / (a + b) times the binomial density at a successes.
    const slope = (binomialDensity(a, b, x, y) * a * b) / (a + b) / tail;
    const newton = u - excess / (useLower ? slope : -slope);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - u) <= 1e-15 * Math.max(1, Math.abs(u)) || high - low < 1e-15)
      return fromLogOdds(next);
    u = next;
  }
  return fromLogOdds(u);
}

function fromLogOdds(u: number): { x: number; y: number } {
  return { x: 1 / (1 + Math.exp(-u)), y: 1 / (1 + Math.exp(u)) };
}

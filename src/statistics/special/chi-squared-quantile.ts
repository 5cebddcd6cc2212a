import { gammaTails, poissonDensity } from './gamma-cumulative.js';

/**
 * Quantile of the chi-squared distribution: the value that a share `p` of chi-squared values on `df` degrees of
 * freedom is below.
 *
 * Newton's method in the logarithm of x, on the logarithm of the smaller tail, kept inside a bracket.
 *
 * @param p 0 to 1; 0 gives 0 and 1 gives infinity
 * @param df degrees of freedom, above zero
 * @throws RangeError when p is outside 0 to 1 or df is not above zero
 * @see https://dlmf.nist.gov/8.2
 */
export function chiSquaredQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError('chiSquaredQuantile requires p from zero to one');
  if (!(df > 0)) throw new RangeError('chiSquaredQuantile requires df above zero');
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  const shape = df / 2;
  const useLower = p <= 0.5;
  const target = Math.log(useLower ? p : 1 - p);
  let low = -740;
  let high = 700;
  let u = Math.log(shape);
  for (let step = 0; step < 400; step++) {
    const x = Math.exp(u);
    const tails = gammaTails(x, shape);
    const tail = useLower ? tails.lower : tails.upper;
    const excess = Math.log(tail) - target;
    if (useLower ? excess > 0 : excess < 0) high = u;
    else low = u;
    const slope = (poissonDensity(shape, x) * shape) / tail;
    const newton = u - excess / (useLower ? slope : -slope);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - u) <= 1e-15 * Math.max(1, Math.abs(u))) return 2 * Math.exp(next);
    u = next;
  }
  return 2 * Math.exp(u);
}

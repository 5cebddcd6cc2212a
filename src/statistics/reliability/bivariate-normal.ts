import { normalCumulative } from '../special/normal-cumulative.js';

/** Nodes and weights of Gauss and Legendre's ten-point rule on −1 to 1, the positive half. */
const RULE: readonly (readonly [number, number])[] = [
  [0.14887433898163122, 0.29552422471475287],
  [0.4333953941292472, 0.26926671930999635],
  [0.6794095682990244, 0.21908636251598204],
  [0.8650633666889845, 0.1494513491505806],
  [0.9739065285171717, 0.06667134430868814],
];

/**
 * Chance that two standard normal variables with correlation rho are below h and below k.
 *
 * Φ(h) Φ(k) plus the integral of the density over the correlation from 0 to rho (Plackett's identity), in the angle
 * whose sine is the correlation, on panels that shorten towards a right angle where the integrand can be steep. Right
 * to about 1e-14.
 *
 * @param h upper end for the first, infinities allowed
 * @param k upper end for the second
 * @param rho correlation from −1 to 1
 * @throws RangeError when rho is outside −1 to 1 or an end is not a number
 * @see https://www.math.wsu.edu/faculty/genz/papers/bvnt/bvnt.html
 */
export function bivariateNormalCumulative(h: number, k: number, rho: number): number {
  if (!(Math.abs(rho) <= 1)) {
    throw new RangeError('bivariateNormalCumulative requires a correlation from minus one to one');
  }
  if (Number.isNaN(h) || Number.isNaN(k))
    throw new RangeError('bivariateNormalCumulative requires numbers as ends');
  if (h === Number.NEGATIVE_INFINITY || k === Number.NEGATIVE_INFINITY) return 0;
  if (h === Number.POSITIVE_INFINITY) return normalCumulative(k);
  if (k === Number.POSITIVE_INFINITY) return normalCumulative(h);
  if (rho === 1) return normalCumulative(Math.min(h, k));
  if (rho === -1) return h > -k ? normalCumulative(h) - normalCumulative(-k) : 0;
  const angle = Math.asin(Math.abs(rho));
  const hk = rho < 0 ? -h * k : h * k;
  const density = (theta: number) =>
    Math.exp(-(h * h + k * k - 2 * hk * Math.sin(theta)) / (2 * Math.cos(theta) ** 2));
  let sum = 0;
  let from = 0;
  while (from < angle) {
    const to = Math.min(angle, from + (Math.PI / 2 - from) / 3);
    const middle = (from + to) / 2;
    const half = (to - from) / 2;
    for (const [node, weight] of RULE) {
      sum += half * weight * (density(middle - half * node) + density(middle + half * node));
    }
    from = angle - to < 1e-12 ? angle : to;
  }
  const area = normalCumulative(h) * normalCumulative(k) + (Math.sign(rho) * sum) / (2 * Math.PI);
  return Math.min(1, Math.max(0, area));
}

/** Density of two standard normal variables with correlation rho; 0 at an infinite end. */
export function bivariateNormalDensity(h: number, k: number, rho: number): number {
  if (!(Number.isFinite(h) && Number.isFinite(k))) return 0;
  const rest = 1 - rho * rho;
  return Math.exp(-(h * h - 2 * rho * h * k + k * k) / (2 * rest)) / (2 * Math.PI * Math.sqrt(rest));
}

import { criticalValue } from '../check.js';
import type { Interval } from '../interval.js';
import { entry } from '../linear-algebra/matrix.js';
import { quantile } from '../quantile.js';
import { chiSquaredUpperTail } from '../special/chi-squared-upper-tail.js';

/** How unusual an authority is among authorities. */
export type FunnelPosition = 'very-low' | 'low' | 'usual' | 'high' | 'very-high';

/** A funnel with room for the spread that authorities truly have. */
export interface Overdispersion {
  /** All yeses over all answers. */
  readonly baseline: number;
  /** Each authority's distance from the baseline in its own standard errors, on the arcsine scale. */
  readonly z: readonly number[];
  /** Mean square of the winsorised z: 1 is chance alone. */
  readonly phi: number;
  /** Variance between authorities on the arcsine scale. */
  readonly tauSquared: number;
  /** Distances with that variance allowed for; `z` itself when there is none. */
  readonly adjustedZ: readonly number[];
  readonly positions: readonly FunnelPosition[];
  /** False with fewer than ten authorities: nothing is allowed for, and the funnel is to be labelled as plain. */
  readonly adjusted: boolean;
  /** Chance of so much spread were all alike (Pearson's chi-squared); null when the baseline is 0 or 1. */
  readonly homogeneityP: number | null;
}

const FEWEST_AUTHORITIES = 10;

/**
 * Overdispersed funnel (Spiegelhalter 2005, additive): y = arcsin √(x/n) against θ = arcsin √baseline with standard error
 * 1/(2 √n); z pulled in to their 10th and 90th percentiles; phi = mean z²; when k phi is below k − 1 there is no extra
 * variance, otherwise τ² = (k phi − (k − 1))/(Σ w − Σ w²/Σ w) with w = 4n; adjusted z = (y − θ)/√(1/(4n) + τ²).
 *
 * "Low" and "high" are beyond 1.96, "very" beyond 3.09. Leave out authorities with fewer than ten answers beforehand.
 *
 * @param authorities yeses and answers of each
 * @param winsorise share pulled in at either end
 * @throws RangeError when there are none, n is not above zero, x is not from 0 to n, or winsorise is not from 0 to below one half
 * @see https://qualitysafety.bmj.com/content/14/5/347
 */
export function overdispersion(
  authorities: readonly { readonly x: number; readonly n: number }[],
  winsorise = 0.1,
): Overdispersion {
  const k = authorities.length;
  if (k === 0) throw new RangeError('overdispersion requires at least one authority');
  if (!(winsorise >= 0 && winsorise < 0.5)) {
    throw new RangeError('overdispersion requires a share to winsorise from zero to below one half');
  }
  for (const { x, n } of authorities) {
    if (!(n > 0 && Number.isFinite(n))) throw new RangeError('overdispersion requires n above zero');
    if (!(x >= 0 && x <= n)) throw new RangeError('overdispersion requires x from zero to n');
  }
  const answers = authorities.reduce((sum, { n }) => sum + n, 0);
  const baseline = authorities.reduce((sum, { x }) => sum + x, 0) / answers;
  const away = authorities.map(({ x, n }) => Math.asin(Math.sqrt(x / n)) - Math.asin(Math.sqrt(baseline)));
  const z = away.map((distance, i) => distance * 2 * Math.sqrt(authorities[i]?.n ?? 0));
  const low = quantile(z, winsorise) ?? 0;
  const high = quantile(z, 1 - winsorise) ?? 0;
  const phi = z.reduce((sum, value) => sum + Math.min(high, Math.max(low, value)) ** 2, 0) / k;
  const adjusted = k >= FEWEST_AUTHORITIES;
  const weights = authorities.map(({ n }) => 4 * n);
  const weight = weights.reduce((sum, w) => sum + w, 0);
  const room = weight - weights.reduce((sum, w) => sum + w * w, 0) / weight;
  const tauSquared = adjusted && k * phi >= k - 1 ? Math.max(0, (k * phi - (k - 1)) / room) : 0;
  const adjustedZ = away.map((distance, i) => distance / Math.sqrt(1 / entry(weights, i) + tauSquared));
  const spread = baseline * (1 - baseline);
  const chiSquared = authorities.reduce((sum, { x, n }) => sum + (x - n * baseline) ** 2 / (n * spread), 0);
  return {
    baseline,
    z,
    phi,
    tauSquared,
    adjustedZ,
    positions: adjustedZ.map(funnelPosition),
    adjusted,
    homogeneityP: spread > 0 && k > 1 ? chiSquaredUpperTail(chiSquared, k - 1) : null,
  };
}

/** The word for an adjusted distance: beyond 1.96, beyond 3.09, or neither. */
export function funnelPosition(z: number): FunnelPosition {
  if (Math.abs(z) > 3.09) return z > 0 ? 'very-high' : 'very-low';
  if (Math.abs(z) > 1.96) return z > 0 ? 'high' : 'low';
  return 'usual';
}

/**
 * Limits of an overdispersed funnel at n answers: sin² of θ ± z √(1/(4n) + τ²), the angle kept from 0 to a right angle.
 *
 * @param confidence 0.95 for the inner limits, 0.998 for the outer
 * @throws RangeError when an argument is out of range
 */
export function overdispersedLimits(
  baseline: number,
  tauSquared: number,
  n: number,
  confidence: number,
): Interval {
  if (!(baseline >= 0 && baseline <= 1)) {
    throw new RangeError('overdispersedLimits requires a baseline from zero to one');
  }
  if (!(n > 0 && tauSquared >= 0)) {
    throw new RangeError('overdispersedLimits requires n above zero and a variance of zero or more');
  }
  const angle = Math.asin(Math.sqrt(baseline));
  const half = criticalValue('overdispersedLimits', confidence) * Math.sqrt(1 / (4 * n) + tauSquared);
  const back = (value: number) => Math.sin(Math.min(Math.PI / 2, Math.max(0, value))) ** 2;
  return { low: back(angle - half), high: back(angle + half) };
}

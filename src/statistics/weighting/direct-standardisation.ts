import type { Interval } from '../interval.js';
import { wilsonInterval } from '../proportion/wilson-interval.js';

/** One stratum: yeses, answers, and its share of the population standardised to. */
export interface Stratum {
  readonly name: string;
  readonly x: number;
  readonly n: number;
  readonly share: number;
}

/** A share standardised to another mix of people. */
export interface StandardisedProportion extends Interval {
  readonly proportion: number;
  readonly variance: number;
  readonly effectiveN: number;
  /** Strata without answers and the stratum each was put together with. */
  readonly collapsed: readonly { readonly from: string; readonly into: string }[];
  /** Strata with fewer than five answers: warn. */
  readonly sparse: readonly string[];
  /** Fewer than ten yeses in all: not to be published as a standardised rate. */
  readonly fewEvents: boolean;
}

const SPARSE = 5;
const FEW_EVENTS = 10;

/**
 * Directly standardised proportion: what the share would be if these people had the population's mix. Σ W p, with
 * variance Σ W² p (1 − p)/n and Wilson's interval at the size that variance implies, p (1 − p)/variance.
 *
 * A stratum without answers is put together with its nearest neighbour that has some (the earlier, of two). Shares are
 * rescaled to sum to 1. When every stratum is all yes or all no the variance is zero and the number of answers stands in
 * for the effective size.
 *
 * @returns null, "not computable", when nothing or a single stratum is left
 * @throws RangeError when there are no strata, a share is negative, shares sum to zero, or x is not from 0 to n
 * @see https://en.wikipedia.org/wiki/Age_adjustment (direct standardisation)
 */
export function directStandardisation(
  strata: readonly Stratum[],
  confidence = 0.95,
): StandardisedProportion | null {
  if (strata.length === 0) throw new RangeError('directStandardisation requires at least one stratum');
  for (const { x, n, share } of strata) {
    if (!(x >= 0 && x <= n && Number.isFinite(n))) {
      throw new RangeError('directStandardisation requires x from zero to n');
    }
    if (!(share >= 0 && Number.isFinite(share))) {
      throw new RangeError('directStandardisation requires shares of zero or more');
    }
  }
  const whole = strata.reduce((sum, { share }) => sum + share, 0);
  if (!(whole > 0)) throw new RangeError('directStandardisation requires shares that sum to more than zero');
  const { groups, collapsed } = collapseEmpty(strata);
  if (groups.length < 2) return null;
  let proportion = 0;
  let variance = 0;
  for (const { x, n, share } of groups) {
    const weight = share / whole;
    const p = x / n;
    proportion += weight * p;
    variance += (weight * weight * p * (1 - p)) / n;
  }
  proportion = Math.min(1, Math.max(0, proportion));
  const answers = groups.reduce((sum, { n }) => sum + n, 0);
  const spread = proportion * (1 - proportion);
  const effectiveN = variance > 0 && spread > 0 ? spread / variance : answers;
  return {
    proportion,
    variance,
    effectiveN,
    ...wilsonInterval(proportion * effectiveN, effectiveN, confidence),
    collapsed,
    sparse: groups.filter(({ n }) => n < SPARSE).map(({ name }) => name),
    fewEvents: groups.reduce((sum, { x }) => sum + x, 0) < FEW_EVENTS,
  };
}

function collapseEmpty(strata: readonly Stratum[]): {
  groups: Stratum[];
  collapsed: { from: string; into: string }[];
} {
  const added = strata.map(() => 0);
  const collapsed: { from: string; into: string }[] = [];
  const filled = strata.flatMap(({ n }, i) => (n > 0 ? [i] : []));
  strata.forEach(({ n, share, name }, i) => {
    if (n > 0 || filled.length === 0) return;
    const nearest = filled.reduce((best, j) => (Math.abs(j - i) < Math.abs(best - i) ? j : best));
    added[nearest] = (added[nearest] ?? 0) + share;
    collapsed.push({ from: name, into: strata[nearest]?.name ?? '' });
  });
  const groups = filled.flatMap((i) => {
    const stratum = strata[i];
    return stratum === undefined ? [] : [{ ...stratum, share: stratum.share + (added[i] ?? 0) }];
  });
  return { groups, collapsed };
}

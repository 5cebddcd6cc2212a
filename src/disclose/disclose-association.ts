import type { Association } from '../analysis/analysis.js';
import type { DisclosurePolicy } from './policy.js';

/**
 * A link between a condition and an outcome is shown only when both sides have enough people and no cell of the
 * two-by-two table is a small count: the two shares and bases would give it away.
 */
export function discloseAssociation(association: Association, policy: DisclosurePolicy): Association {
  const sides = [association.withCondition, association.withoutCondition];
  const few = sides.some((side) => (side.base ?? 0) < policy.minimumBase);
  const small = sides
    .flatMap((side) => [side.count ?? 0, (side.base ?? 0) - (side.count ?? 0)])
    .some((count) => count > 0 && count < policy.hideCountsBelow);
  if (!few && !small) return association;
  const nothing = { percent: null, base: null, count: null };
  return {
    ...association,
    withCondition: nothing,
    withoutCondition: nothing,
    difference: { points: null, low: null, high: null },
    gamma: null,
    rho: null,
    importance: null,
    priority: null,
    hidden: few ? 'base-below-minimum' : 'small-counts',
  };
}

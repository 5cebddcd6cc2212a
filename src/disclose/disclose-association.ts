import type { Association } from '../analysis/analysis.js';
import type { HiddenReason } from './disclose-item.js';
import type { DisclosurePolicy } from './policy.js';

interface Side {
  readonly count: number | null;
  readonly base: number | null;
}

/**
 * Why a two-by-two table may not be shown, or null: a side has too few people, a cell is a small count, or on a side
 * of fewer than 30 everyone said the same. The two shares and bases would give it away.
 */
export function reasonToHideTable(sides: readonly Side[], policy: DisclosurePolicy): HiddenReason | null {
  const cells = sides.map(({ count, base }) => ({ count: count ?? 0, base: base ?? 0 }));
  if (cells.some(({ base }) => base < policy.minimumBase)) return 'base-below-minimum';
  const small = (count: number): boolean => count > 0 && count < policy.hideCountsBelow;
  if (cells.some(({ count, base }) => small(count) || small(base - count))) return 'small-counts';
  return cells.some(({ count, base }) => base < policy.unanimityBelow && (count === 0 || count === base))
    ? 'everyone-or-no-one'
    : null;
}

/**
 * Why a link between a condition and an outcome may not be shown, or null. Nothing is shown of a question whose
 * positive share is not shown (`notShown`).
 */
export function reasonToHideLink(
  association: Association,
  notShown: ReadonlySet<string>,
  policy: DisclosurePolicy,
): HiddenReason | null {
  if (notShown.has(association.condition) || notShown.has(association.outcome)) return 'small-counts';
  return reasonToHideTable([association.withCondition, association.withoutCondition], policy);
}

/**
 * A link between a condition and an outcome as it may be shown. Its place in the priority matrix stays: that comes
 * from how the condition compares with elsewhere and from importance, which are shown or hidden by themselves.
 */
export function discloseAssociation(
  association: Association,
  notShown: ReadonlySet<string>,
  policy: DisclosurePolicy,
): Association {
  const reason = reasonToHideLink(association, notShown, policy);
  if (reason === null) return association;
  const nothing = { percent: null, base: null, count: null };
  return {
    ...association,
    ...(association.people === undefined ? {} : { people: null }),
    withCondition: nothing,
    withoutCondition: nothing,
    difference: { points: null, low: null, high: null },
    gamma: null,
    rho: null,
    ...(association.p === undefined ? {} : { p: null }),
    ...(association.q === undefined ? {} : { q: null }),
    importance: null,
    priority: null,
    hidden: reason,
  };
}

import type { HiddenReason } from './disclose-item.js';
import type { DisclosurePolicy } from './policy.js';

/** One group's headline: people with it, of people who answered. */
export interface HeadlineCell {
  readonly count: number;
  readonly base: number;
}

const nobody: HeadlineCell = { count: 0, base: 0 };

/**
 * Hides more groups, the smallest first, until what the total less the shown groups gives away describes at least two
 * groups, enough people, few on neither side of the headline and not all on one. `own` says why a group is hidden
 * already; a group of nobody hides nothing. `unsaid` are those who answered and are in no group: a group that is never
 * shown.
 */
export function protectTogether(
  cells: readonly (HeadlineCell | undefined)[],
  own: readonly (HiddenReason | null)[],
  policy: DisclosurePolicy,
  unsaid: HeadlineCell = nobody,
): (HiddenReason | null)[] {
  const reasons = [...own];
  if (policy.hideCountsBelow === 0) return reasons;
  for (;;) {
    const hidden = cells.filter((cell, i) => cell !== undefined && cell.base > 0 && reasons[i] !== null);
    const together = hidden.reduce<HeadlineCell>((sum, cell) => added(sum, cell ?? nobody), nobody);
    const rest = added(together, unsaid);
    if (rest.base === 0 || (hidden.length === 0 && standsAlone(rest, policy))) return reasons;
    const ownToo = cells.some((cell, i) => (cell?.base ?? 0) > 0 && own[i] !== null);
    // A group hidden only for the sake of those who said none hides them, and they hide it.
    const enough = hidden.length >= 2 || (hidden.length === 1 && !ownToo);
    // Where all of them said the same, so did each, and a small group among them is told as if it stood alone.
    const ofOneMind = isUnanimous(together) || isUnanimous(rest);
    if (enough && !ofOneMind && standsAlone(together, policy) && standsAlone(rest, policy)) return reasons;
    const next = smallestShown(cells, reasons);
    if (next === -1) return reasons;
    reasons[next] = 'protects-another-group';
  }
}

/** Those who answered and did not say which group they are in; nobody where people are in several groups. */
export function outsideAll(total: HeadlineCell, cells: readonly (HeadlineCell | undefined)[]): HeadlineCell {
  const rest = cells.reduce<HeadlineCell>(
    (left, cell) => ({ base: left.base - (cell?.base ?? 0), count: left.count - (cell?.count ?? 0) }),
    total,
  );
  return rest.base > 0 ? rest : nobody;
}

const added = (a: HeadlineCell, b: HeadlineCell): HeadlineCell => ({
  count: a.count + b.count,
  base: a.base + b.base,
});

function standsAlone({ base, count }: HeadlineCell, policy: DisclosurePolicy): boolean {
  const small = (people: number): boolean => people > 0 && people < policy.hideCountsBelow;
  const told = base < policy.unanimityBelow && isUnanimous({ base, count });
  return base >= policy.minimumBase && !small(count) && !small(base - count) && !told;
}

const isUnanimous = ({ base, count }: HeadlineCell): boolean => count === 0 || count === base;

function smallestShown(
  cells: readonly (HeadlineCell | undefined)[],
  reasons: readonly (HiddenReason | null)[],
): number {
  let best = -1;
  cells.forEach((cell, i) => {
    const base = cell?.base ?? 0;
    if (base === 0 || reasons[i] !== null) return;
    if (best === -1 || base < (cells[best]?.base ?? 0)) best = i;
  });
  return best;
}

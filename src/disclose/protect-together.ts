import type { HiddenReason } from './disclose-item.js';
import type { DisclosurePolicy } from './policy.js';

/** One group's headline: people with it, of people who answered. */
export interface HeadlineCell {
  readonly count: number;
  readonly base: number;
}

/**
 * Hides more groups, the smallest first, until what the total less the shown groups gives away describes at least two
 * groups and enough people on either side of the headline. `own` says why a group is hidden already; a group of
 * nobody hides nothing.
 */
export function protectTogether(
  cells: readonly (HeadlineCell | undefined)[],
  own: readonly (HiddenReason | null)[],
  policy: DisclosurePolicy,
): (HiddenReason | null)[] {
  const reasons = [...own];
  if (policy.hideCountsBelow === 0) return reasons;
  for (;;) {
    const hidden = cells.filter((cell, i) => cell !== undefined && cell.base > 0 && reasons[i] !== null);
    if (hidden.length === 0 || protectsItself(hidden, policy)) return reasons;
    const next = smallestShown(cells, reasons);
    if (next === -1) return reasons;
    reasons[next] = 'protects-another-group';
  }
}

function protectsItself(hidden: readonly (HeadlineCell | undefined)[], policy: DisclosurePolicy): boolean {
  const base = hidden.reduce((sum, cell) => sum + (cell?.base ?? 0), 0);
  const count = hidden.reduce((sum, cell) => sum + (cell?.count ?? 0), 0);
  const small = (people: number): boolean => people > 0 && people < policy.hideCountsBelow;
  return hidden.length >= 2 && base >= policy.minimumBase && !small(count) && !small(base - count);
}

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

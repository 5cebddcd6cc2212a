import type { ItemScore } from '../analysis/analysis.js';
import type { DisclosurePolicy } from './policy.js';
import { suppressRow } from './suppress-row.js';

export type HeadlineTone = 'positive' | 'neutral' | 'negative';

/** Why a result is not shown. Reports put these into words. */
export type HiddenReason =
  | 'base-below-minimum'
  | 'small-counts'
  | 'everyone-or-no-one'
  | 'protects-another-group';

const noShare = { count: null, percent: null, low: null, high: null } as const;
const noEstimate = { value: null, low: null, high: null } as const;

/** Whether the item's headline share may be shown at all; null when it may. */
export function reasonToHide(
  item: ItemScore,
  headline: HeadlineTone,
  policy: DisclosurePolicy,
): HiddenReason | null {
  const base = item.base ?? 0;
  if (base === 0) return null;
  if (base < policy.minimumBase) return 'base-below-minimum';
  const share = item[headline].count ?? 0;
  if (base < policy.unanimityBelow && (share === 0 || share === base)) return 'everyone-or-no-one';
  return rowOf(item, headline, policy).safe ? null : 'small-counts';
}

/**
 * The item as it may be shown. Where any answer's count is small, only the base, the headline share and its
 * interval stay: net score and mean would let the hidden counts be worked out. Counts stay where, with the base
 * and the headline share known, at least two counts on each side hide one another.
 */
export function discloseItem(item: ItemScore, headline: HeadlineTone, policy: DisclosurePolicy): ItemScore {
  const reason = reasonToHide(item, headline, policy);
  if (reason !== null) return hideItem(item, reason, true);
  const { hidden } = rowOf(item, headline, policy);
  const notCounted = discloseNotCounted(item.notCounted, policy);
  if (!hidden.includes(true)) return { ...item, notCounted };
  return {
    ...item,
    counts: Object.fromEntries(
      Object.entries(item.counts).map(([label, count], i) => [label, hidden[i] === true ? null : count]),
    ),
    notCounted,
    positive: headline === 'positive' ? item.positive : noShare,
    neutral: headline === 'neutral' ? item.neutral : noShare,
    negative: headline === 'negative' ? item.negative : noShare,
    net: noEstimate,
    mean: noEstimate,
    ...(headline === 'positive' ? {} : withoutPositive(item)),
    flags: [...item.flags, 'small-counts-hidden'],
  };
}

/** The question, why its result is not shown and, outside groups, how many answered it. */
export function hideItem(item: ItemScore, reason: HiddenReason, withBase: boolean): ItemScore {
  return {
    ...item,
    base: withBase ? item.base : null,
    counts: Object.fromEntries(Object.keys(item.counts).map((label) => [label, null])),
    notCounted: null,
    positive: noShare,
    neutral: noShare,
    negative: noShare,
    net: noEstimate,
    mean: noEstimate,
    ...withoutPositive(item),
    flags: item.flags.filter((flag) => flag === 'no-answers'),
    hidden: reason,
  };
}

/** What is made from the positive share goes with it. */
function withoutPositive(item: ItemScore): Pick<ItemScore, 'weighted' | 'nonResponse'> {
  return {
    ...(item.weighted === undefined ? {} : { weighted: null }),
    ...(item.nonResponse === undefined ? {} : { nonResponse: null }),
  };
}

/** Only the base and the headline share with its interval: what groups show outside the council. */
export function headlineOnly(item: ItemScore, headline: HeadlineTone): ItemScore {
  return {
    ...item,
    counts: Object.fromEntries(Object.keys(item.counts).map((label) => [label, null])),
    notCounted: null,
    positive: headline === 'positive' ? item.positive : noShare,
    neutral: headline === 'neutral' ? item.neutral : noShare,
    negative: headline === 'negative' ? item.negative : noShare,
    net: noEstimate,
    mean: noEstimate,
  };
}

/** Base and headline share are published, so each side of the headline is a row with a known total. */
function rowOf(item: ItemScore, headline: HeadlineTone, policy: DisclosurePolicy) {
  const labels = Object.keys(item.counts);
  const hidden = new Array<boolean>(labels.length).fill(false);
  let safe = true;
  const small = (count: number): boolean => count > 0 && count < policy.hideCountsBelow;
  if (labels.some((label) => small(item.counts[label] ?? 0))) {
    for (const side of [true, false]) {
      const places = labels.flatMap((label, i) => ((item.tones[label] === headline) === side ? [i] : []));
      const row = suppressRow(
        places.map((i) => item.counts[labels[i] ?? ''] ?? 0),
        policy.hideCountsBelow,
      );
      row.hidden.forEach((isHidden, k) => {
        hidden[places[k] ?? 0] = isHidden;
      });
      safe &&= row.safe;
    }
  }
  return { hidden, safe };
}

/** The four non-answers: small ones hidden with others, so that their known total does not give them away. */
export function discloseNotCounted(
  notCounted: ItemScore['notCounted'],
  policy: DisclosurePolicy,
): ItemScore['notCounted'] {
  if (notCounted === null) return null;
  const entries = Object.entries(notCounted);
  const { hidden, safe } = suppressRow(
    entries.map(([, count]) => count ?? 0),
    policy.hideCountsBelow,
  );
  // One small count with nothing but zeros beside it is everybody less the base: then the zeros are not shown either.
  const shown = (kind: keyof typeof notCounted): number | null =>
    !safe || hidden[entries.findIndex(([key]) => key === kind)] === true ? null : notCounted[kind];
  return {
    missing: shown('missing'),
    doesNotApply: shown('doesNotApply'),
    dontKnow: shown('dontKnow'),
    preferNotToSay: shown('preferNotToSay'),
  };
}

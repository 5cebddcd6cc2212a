import type { GroupComparison, GroupScores, ItemScore, ProfileQuestion } from '../analysis/analysis.js';
import {
  discloseItem,
  type HeadlineTone,
  type HiddenReason,
  headlineOnly,
  hideItem,
  reasonToHide,
} from './disclose-item.js';
import type { DisclosurePolicy } from './policy.js';
import { outsideAll, protectTogether } from './protect-together.js';

type Headlines = (question: string) => HeadlineTone;

/**
 * The groups of one characteristic. A group's result is hidden when it is small, when everyone in it said the
 * same, when the people outside it are few or say too much of themselves (their answers would follow by
 * subtraction from the total), and when it is needed so that no other hidden group can be worked out from the
 * total and the groups that are shown. What compares a hidden result with the rest is hidden with it.
 *
 * `profile` is the characteristic as it is published: how many people are in a group is shown only where it is
 * shown there, or one would give the other away.
 */
export function discloseGroups(
  groups: readonly GroupScores[],
  totals: readonly ItemScore[],
  headline: Headlines,
  policy: DisclosurePolicy,
  profile?: ProfileQuestion,
): GroupScores[] {
  const reasons = reasonsInGroups(groups, totals, headline, policy);
  return groups.map((group, i) => {
    const tooSmall = (group.respondents ?? 0) < policy.minimumBase;
    const reasonFor = (question: string): HiddenReason | null => reasons[i]?.get(question) ?? null;
    const inProfile = profile?.choices.find((each) => each.choice === group.choice);
    return {
      ...group,
      respondents:
        tooSmall || (inProfile !== undefined && inProfile.count === null) ? null : group.respondents,
      items: tooSmall
        ? []
        : group.items.map((item) => showItem(item, reasonFor(item.question), headline, policy)),
      ...(group.comparisons === undefined
        ? {}
        : {
            comparisons: tooSmall
              ? []
              : group.comparisons.map((row) =>
                  reasonFor(row.question) === null ? row : hideGroupComparison(row),
                ),
          }),
      hidden: tooSmall ? 'base-below-minimum' : null,
    };
  });
}

/** For each group of one characteristic: the questions whose result is hidden, and why. */
export function reasonsInGroups(
  groups: readonly GroupScores[],
  totals: readonly ItemScore[],
  headline: Headlines,
  policy: DisclosurePolicy,
): readonly ReadonlyMap<string, HiddenReason>[] {
  const reasons = groups.map(() => new Map<string, HiddenReason>());
  for (const total of totals) {
    const decided = decideQuestion(
      groups.map((group) => group.items.find((item) => item.question === total.question)),
      total,
      headline(total.question),
      policy,
    );
    decided.forEach((reason, i) => {
      if (reason !== null) reasons[i]?.set(total.question, reason);
    });
  }
  return reasons;
}

function hideGroupComparison(row: GroupComparison): GroupComparison {
  const nothing = { percent: null, low: null, high: null, base: null };
  return {
    ...row,
    here: nothing,
    rest: nothing,
    difference: { points: null, low: null, high: null },
    p: null,
    q: null,
    test: null,
    detectable: { up: null, down: null },
    verdict: row.verdict === null ? null : 'too-few',
    small: null,
    because: 'too few answers to show',
  };
}

function showItem(
  item: ItemScore,
  reason: HiddenReason | null,
  headline: Headlines,
  policy: DisclosurePolicy,
): ItemScore {
  if (reason !== null) return hideItem(item, reason, false);
  const tone = headline(item.question);
  return policy.groupsShowEveryAnswer ? discloseItem(item, tone, policy) : headlineOnly(item, tone);
}

/** For one question: by group, why it is hidden or null. */
function decideQuestion(
  items: readonly (ItemScore | undefined)[],
  total: ItemScore,
  tone: HeadlineTone,
  policy: DisclosurePolicy,
): (HiddenReason | null)[] {
  // What may not be shown of everyone may not be shown of some of them: the groups would add up to it.
  const ofTotal = reasonToHide(total, tone, policy);
  if (ofTotal !== null) return items.map((item) => (item === undefined ? null : ofTotal));
  const reasons = items.map((item) =>
    item === undefined
      ? null
      : (reasonToHide(item, tone, policy) ?? headlineReason(item, total, tone, policy)),
  );
  const cells = items.map((item) =>
    item === undefined ? undefined : { base: item.base ?? 0, count: item[tone].count ?? 0 },
  );
  const everyone = { base: total.base ?? 0, count: total[tone].count ?? 0 };
  return protectTogether(cells, reasons, policy, outsideAll(everyone, cells));
}

/**
 * Groups show only their headline share, so it is enough that neither it nor its complement is a small count; and
 * that the same holds of the people outside the group, who are the total less the group.
 */
function headlineReason(
  item: ItemScore,
  total: ItemScore,
  tone: HeadlineTone,
  policy: DisclosurePolicy,
): HiddenReason | null {
  const base = item.base ?? 0;
  const count = item[tone].count ?? 0;
  if (isSmall(count, policy) || isSmall(base - count, policy)) return 'small-counts';
  const outside = (total.base ?? 0) - base;
  if (outside <= 0) return null;
  const there = (total[tone].count ?? 0) - count;
  const tells =
    outside < policy.minimumBase ||
    isSmall(there, policy) ||
    isSmall(outside - there, policy) ||
    (outside < policy.unanimityBelow && (there === 0 || there === outside));
  return tells ? 'protects-another-group' : null;
}

const isSmall = (count: number, policy: DisclosurePolicy): boolean =>
  count > 0 && count < policy.hideCountsBelow;

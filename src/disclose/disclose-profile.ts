import type { CompositeScore, ProfileQuestion } from '../analysis/analysis.js';
import { discloseNotCounted } from './disclose-item.js';
import type { DisclosurePolicy } from './policy.js';
import { suppressRow } from './suppress-row.js';

/** Who answered: choices with few people are hidden, with the next smallest where the total would give them away. */
export function discloseProfile(profile: ProfileQuestion, policy: DisclosurePolicy): ProfileQuestion {
  const base = profile.base ?? 0;
  if (base === 0) return profile;
  const counts = profile.choices.map((choice) => choice.count ?? 0);
  if (base < policy.minimumBase) return hideAll(profile, 'base-below-minimum');
  const row = profile.many
    ? { hidden: counts.map((count) => isSmall(count, policy) || isSmall(base - count, policy)), safe: true }
    : suppressRow(counts, policy.hideCountsBelow);
  if (!row.safe) return hideAll(profile, 'small-counts');
  return {
    ...profile,
    choices: profile.choices.map((choice, i) =>
      row.hidden[i] === true ? { choice: choice.choice, count: null, percent: null } : choice,
    ),
    notCounted: discloseNotCounted(profile.notCounted, policy),
  };
}

function hideAll(profile: ProfileQuestion, reason: string): ProfileQuestion {
  return {
    ...profile,
    choices: profile.choices.map(({ choice }) => ({ choice, count: null, percent: null })),
    notCounted: null,
    hidden: reason,
  };
}

const isSmall = (count: number, policy: DisclosurePolicy): boolean =>
  count > 0 && count < policy.hideCountsBelow;

/** A composite of fewer people than the minimum base is not shown. */
export function discloseComposite(score: CompositeScore, policy: DisclosurePolicy): CompositeScore {
  if ((score.base ?? 0) >= policy.minimumBase || score.base === 0) return score;
  return {
    ...score,
    mean: { value: null, low: null, high: null },
    reliability: null,
    hidden: 'base-below-minimum',
  };
}

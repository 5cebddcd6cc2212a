import { correlationFromCovariance, covarianceFromSums } from '../statistics/statistics.js';
import type { CompositeCounts, SharedComposite } from '../tally/tally.js';
import type { SharePolicy } from './policy.js';

/** Each person's composite on 0–100 who answered at least half of its items (the half-scale rule), and how many did. */
export function scoredPeople(
  counts: CompositeCounts,
): readonly { readonly score: number; readonly people: number }[] {
  const needed = Math.max(1, Math.ceil(counts.items.length / 2));
  return Object.entries(counts.histogram).flatMap(([key, people]) => {
    const [valid = 0, sum = 0] = key.split(':').map(Number);
    return valid < needed ? [] : [{ score: (100 * sum) / (counts.divisor * valid), people }];
  });
}

/**
 * The mean and spread of a composite, rounded, and the correlations of its items. The totals of the questions are known
 * to the receiver, so where a few people have no composite, an exact mean would give their answers away: then it is
 * rounded to whole numbers.
 */
export function shareComposite(counts: CompositeCounts, policy: SharePolicy): SharedComposite | null {
  const scored = scoredPeople(counts);
  const base = scored.reduce((sum, { people }) => sum + people, 0);
  if (base < policy.minimumBase) return null;
  const all = Object.values(counts.histogram).reduce((sum, people) => sum + people, 0);
  const mean = scored.reduce((sum, { score, people }) => sum + score * people, 0) / base;
  const squares = scored.reduce((sum, { score, people }) => sum + people * (score - mean) ** 2, 0);
  const spread = Math.sqrt(squares / Math.max(1, base - 1));
  if (spread === 0 && base < policy.unanimityBelow) return null;
  const few = all > base && all - base < policy.minimumBase;
  const decimals = few ? 0 : 1;
  const round = (value: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;
  return {
    items: counts.items,
    base,
    notScored: all - base,
    mean: round(mean),
    standardDeviation: round(spread),
    decimals,
    complete: correlationsOf(counts, policy),
  };
}

function correlationsOf({ complete }: CompositeCounts, policy: SharePolicy): SharedComposite['complete'] {
  if (complete === null || complete.n < policy.correlationBase) return null;
  const covariance = covarianceFromSums(complete.n, complete.sums, complete.products);
  const correlations = covariance === null ? null : correlationFromCovariance(covariance);
  if (correlations === null) return null;
  return {
    n: complete.n,
    correlations: correlations.map((row) => row.map((r) => Math.round(r * 100) / 100)),
  };
}

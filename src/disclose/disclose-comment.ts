import type { AudienceAnalysis } from '../analysis/analysis.js';
import type { DisclosurePolicy } from './policy.js';

type Comment = AudienceAnalysis['comments'][number];

/**
 * How many wrote, how many used a word, and what they wrote. In public nobody is quoted. Elsewhere nobody is where
 * fewer people wrote than a result needs: whoever knows who did could tell their words apart.
 */
export function discloseComment(comment: Comment, policy: DisclosurePolicy): Comment {
  const { themes, quotes, ...counted } = comment;
  const shown = (count: number | null) =>
    count === null || (count > 0 && count < policy.hideCountsBelow) ? null : count;
  const enough = (comment.count ?? 0) >= policy.minimumBase;
  return {
    ...counted,
    count: shown(comment.count),
    ...(themes === undefined || !enough
      ? {}
      : { themes: themes.map(({ theme, count }) => ({ theme, count: shown(count) })) }),
    ...(quotes === undefined || policy.profile === 'public' ? {} : { quotes: enough ? quotes : [] }),
  };
}

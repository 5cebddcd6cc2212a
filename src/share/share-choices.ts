import type { AnswerCounts, SharedChoices, SharedTicks, TickCounts } from '../tally/tally.js';
import { sumOf } from './grains.js';
import type { SharePolicy } from './policy.js';

/**
 * Who answered, by one characteristic. Whole for a partner; in public, choices that few people gave are put together
 * with the next smallest until the pool is large enough, so that the base does not give one away.
 */
export function shareChoices(counts: AnswerCounts, policy: SharePolicy): SharedChoices | null {
  const { answers } = counts;
  const base = sumOf(answers);
  if (base < policy.minimumBase) return null;
  if (policy.wholeTotals) return { base, counts: answers, merged: 0 };
  const merged = answers.map((count) => count > 0 && count < policy.smallestCount);
  const inPool = (): readonly number[] => answers.filter((_, i) => merged[i] === true);
  while (inPool().length > 0 && (inPool().length < 2 || sumOf(inPool()) < policy.smallestCount)) {
    const next = smallestApart(answers, merged);
    if (next === -1) return null;
    merged[next] = true;
  }
  return {
    base,
    counts: answers.map((count, i) => (merged[i] === true ? null : count)),
    merged: sumOf(inPool()),
  };
}

function smallestApart(answers: readonly number[], merged: readonly boolean[]): number {
  let best = -1;
  answers.forEach((count, i) => {
    if (merged[i] === true || count === 0) return;
    if (best === -1 || count < (answers[best] ?? 0)) best = i;
  });
  return best;
}

/** What people ticked: each choice stands for itself, so a count is hidden where few ticked it or few did not. */
export function shareTicks(counts: TickCounts, policy: SharePolicy): SharedTicks | null {
  const { answered, choices } = counts;
  if (answered < policy.minimumBase) return null;
  const small = (count: number): boolean => count > 0 && count < policy.smallestCount;
  return {
    answered,
    counts: choices.map((count) =>
      !policy.wholeTotals && (small(count) || small(answered - count)) ? null : count,
    ),
  };
}

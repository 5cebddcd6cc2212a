import type { RatedQuestion } from '../question-set/question-set.js';
import type { Grain, SharedTable } from '../tally/tally.js';
import type { SharePolicy } from './policy.js';

/** From the finest to the coarsest. */
export const grains: readonly Grain[] = ['answers', 'tones', 'positive'];

export const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Counts of every answer, told apart only as finely as `grain`. */
export function coarsen(question: RatedQuestion, counts: readonly number[], grain: Grain): readonly number[] {
  if (grain === 'answers') return counts;
  const tone = (wanted: string): number =>
    question.scale.answers.reduce(
      (sum, answer, i) => sum + (answer.tone === wanted ? (counts[i] ?? 0) : 0),
      0,
    );
  const [positive, neutral, negative] = [tone('positive'), tone('neutral'), tone('negative')];
  return grain === 'tones' ? [positive, neutral, negative] : [positive, neutral + negative];
}

/** Whether a table gives nobody away: enough answers, no small count, and in a small group not all alike. */
export function isSafe(counts: readonly number[], policy: SharePolicy): boolean {
  const base = sumOf(counts);
  if (base === 0) return true;
  if (base < policy.minimumBase) return false;
  if (counts.some((count) => count > 0 && count < policy.smallestCount)) return false;
  return base >= policy.unanimityBelow || counts.filter((count) => count > 0).length > 1;
}

/** The same for a group's answers to a question: told apart finely or not, a small group is not all positive or all not. */
export function isSafeGroup(
  question: RatedQuestion,
  counts: readonly number[],
  grain: Grain,
  policy: SharePolicy,
): boolean {
  return (
    isSafe(coarsen(question, counts, grain), policy) && isMixed(coarsen(question, counts, 'positive'), policy)
  );
}

function isMixed(counts: readonly number[], policy: SharePolicy): boolean {
  const base = sumOf(counts);
  return base === 0 || base >= policy.unanimityBelow || counts.every((count) => count > 0);
}

/** The total of a question as it may be shared: whole for a partner, else as finely as no count is small. */
export function shareTotal(
  question: RatedQuestion,
  counts: readonly number[],
  policy: SharePolicy,
): SharedTable | null {
  const base = sumOf(counts);
  if (base < policy.minimumBase) return null;
  const grain = policy.wholeTotals
    ? 'answers'
    : grains.find((each) => isSafe(coarsen(question, counts, each), policy));
  return grain === undefined ? null : { grain, base, counts: coarsen(question, counts, grain) };
}

import type { RatedQuestion } from '../question-set/question-set.js';
import type { Grain, SharedTable } from '../tally/tally.js';
import { coarsen, grains, isSafe, isSafeGroup, sumOf } from './grains.js';
import type { SharePolicy } from './policy.js';

interface Decision {
  readonly grain: Grain;
  readonly shown: readonly boolean[];
}

/**
 * The tables of the groups of one characteristic for one question, at one grain for all of them: the finest at which
 * as many groups can be shown as at any. A group that is not safe is hidden, and so is the smallest one that is shown
 * as long as the total less what is shown would give a small group away.
 *
 * @param groups counts of every answer, by group; groups that share people (`overlap`) are each held against the rest
 * @param total counts of every answer of everyone
 * @param withheld groups whose table is hidden already, in a report of the same answers for the same readers: shown here,
 * it would give away what is hidden there
 */
export function shareGroups(
  question: RatedQuestion,
  groups: readonly (readonly number[])[],
  total: readonly number[],
  overlap: boolean,
  policy: SharePolicy,
  withheld: readonly boolean[] = [],
): readonly (SharedTable | null)[] {
  const safeAt = (grain: Grain) => (counts: readonly number[], i: number) =>
    withheld[i] !== true && isSafeGroup(question, counts, grain, policy);
  const decisions = grains.map((grain) =>
    decide(question, groups, total, overlap, grain, policy, groups.map(safeAt(grain))),
  );
  const most = Math.max(...decisions.map(({ shown }) => shown.filter(Boolean).length));
  const best = decisions.find(({ shown }) => shown.filter(Boolean).length === most);
  return groups.map((counts, i) => {
    if (best === undefined || best.shown[i] !== true) return null;
    return { grain: best.grain, base: sumOf(counts), counts: coarsen(question, counts, best.grain) };
  });
}

function decide(
  question: RatedQuestion,
  groups: readonly (readonly number[])[],
  total: readonly number[],
  overlap: boolean,
  grain: Grain,
  policy: SharePolicy,
  safe: readonly boolean[],
): Decision {
  const shown = [...safe];
  const stands = (): boolean => {
    const parts = groups.filter((counts, i) => shown[i] === true && sumOf(counts) > 0);
    if (parts.length === 0) return true;
    if (!overlap) return isSafeGroup(question, minus(total, parts), grain, policy);
    const pairs = parts.flatMap((a, i) => parts.slice(i + 1).map((b) => [a, b]));
    return [...parts.map((part) => [part]), ...pairs, parts].every((some) =>
      isOpaque(question, minus(total, some), grain, policy),
    );
  };
  while (!stands()) {
    const next = smallestShown(groups, shown);
    if (next === -1) break;
    shown[next] = false;
  }
  return { grain, shown };
}

/**
 * Where groups share people, the total less some of them is everyone in none of them less those in several. Counts of
 * one sign may be read as either, and so are held to be people; of both signs they tell of neither.
 */
function isOpaque(
  question: RatedQuestion,
  rest: readonly number[],
  grain: Grain,
  policy: SharePolicy,
): boolean {
  return grains.slice(grains.indexOf(grain)).every((each) => {
    const counts = coarsen(question, rest, each);
    if (counts.every((count) => count >= 0)) return isSafe(counts, policy);
    return (
      counts.some((count) => count > 0) ||
      isSafe(
        counts.map((count) => -count),
        policy,
      )
    );
  });
}

function minus(total: readonly number[], parts: readonly (readonly number[])[]): number[] {
  return total.map((count, i) => count - parts.reduce((sum, part) => sum + (part[i] ?? 0), 0));
}

/** An empty group protects nobody and stays. */
function smallestShown(groups: readonly (readonly number[])[], shown: readonly boolean[]): number {
  let best = -1;
  groups.forEach((counts, i) => {
    const base = sumOf(counts);
    if (shown[i] !== true || base === 0) return;
    if (best === -1 || base < sumOf(groups[best] ?? [])) best = i;
  });
  return best;
}

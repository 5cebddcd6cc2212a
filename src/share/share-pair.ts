import type { RatedQuestion } from '../question-set/question-set.js';
import { correlationFromTable } from '../statistics/statistics.js';
import type { SharedPair } from '../tally/tally.js';
import { sumOf } from './grains.js';
import type { SharePolicy } from './policy.js';

type Table = readonly (readonly number[])[];

/**
 * Two questions together as they may be shared. The whole table when every cell is large enough, else positive against
 * not positive when those four are, else no table. The people who answered one question and not the other are the
 * difference between this table and the question's total, so they must be nobody or enough.
 *
 * @param bases answers to the first and to the second question alone
 */
export function sharePair(
  first: RatedQuestion,
  second: RatedQuestion,
  table: Table,
  bases: readonly [number, number],
  policy: SharePolicy,
): SharedPair | null {
  const n = sumOf(table.map(sumOf));
  if (n < policy.minimumBase) return null;
  const correlation = n < policy.correlationBase ? null : correlationOf(first, second, table);
  const apart = bases.some((base) => base > n && base - n < policy.minimumBase);
  const merged = mergePositive(first, second, table);
  const grain = apart ? null : isSafe(table, policy) ? 'answers' : isSafe(merged, policy) ? 'positive' : null;
  return { n, correlation, grain, counts: grain === null ? null : grain === 'answers' ? table : merged };
}

/** Every cell is empty or large enough, and nobody's second answer follows from the first in a small group. */
function isSafe(table: Table, policy: SharePolicy): boolean {
  const columns = (table[0] ?? []).map((_, j) => table.map((row) => row[j] ?? 0));
  return [...table, ...columns].every((line) => {
    const people = sumOf(line);
    const cells = line.filter((count) => count > 0);
    if (cells.some((count) => count < policy.smallestCount)) return false;
    return cells.length !== 1 || people >= policy.unanimityBelow;
  });
}

function mergePositive(first: RatedQuestion, second: RatedQuestion, table: Table): Table {
  const is = (question: RatedQuestion, i: number, positive: boolean): boolean =>
    (question.scale.answers[i]?.tone === 'positive') === positive;
  return [true, false].map((a) =>
    [true, false].map((b) =>
      sumOf(table.map((row, i) => sumOf(row.filter((_, j) => is(first, i, a) && is(second, j, b))))),
    ),
  );
}

function correlationOf(first: RatedQuestion, second: RatedQuestion, table: Table): number | null {
  const r = correlationFromTable(
    table,
    first.scale.answers.map(({ value }) => value),
    second.scale.answers.map(({ value }) => value),
  );
  return r === null ? null : Math.round(r * 100) / 100;
}

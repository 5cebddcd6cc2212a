import type { QuestionSet, RatedQuestion } from '../../src/question-set/question-set.js';
import type { Grain, SharedTable, SharedTally } from '../../src/tally/tally.js';

/** Something a receiver can work out about a group of people smaller than everyone who answered. */
export interface Leak {
  readonly how: string;
  readonly counts: readonly number[];
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** A table told apart more coarsely, or null when it is not fine enough for that. */
function seenAs(question: RatedQuestion, table: SharedTable, grain: Grain): readonly number[] | null {
  if (table.grain === grain) return table.counts;
  const tones = (): readonly number[] | null => {
    if (table.grain === 'tones') return table.counts;
    if (table.grain !== 'answers') return null;
    return ['positive', 'neutral', 'negative'].map((tone) =>
      sum(table.counts.filter((_, i) => question.scale.answers[i]?.tone === tone)),
    );
  };
  const three = tones();
  if (grain === 'answers' || three === null) return null;
  return grain === 'tones' ? three : [three[0] ?? 0, (three[1] ?? 0) + (three[2] ?? 0)];
}

const givesAway = (counts: readonly number[], least: number, smallest: number): boolean => {
  const base = sum(counts);
  if (base === 0) return false;
  return base < least || counts.some((count) => count > 0 && count < smallest);
};

/** Groups that share people can be taken away twice: less than nobody, in every count, is people counted twice. */
function asPeople(counts: readonly number[] | null): readonly number[] | null {
  if (counts === null || counts.every((count) => count >= 0)) return counts;
  return counts.every((count) => count <= 0) ? counts.map((count) => -count) : null;
}

/**
 * What somebody who has only the shared Tally works out by reading it and by taking one table from another: every
 * group, everyone outside one group, everyone outside all groups that are shown, the same over time, and the people who
 * answered one question of a pair and not the other.
 */
export function attack(shared: SharedTally, set: QuestionSet, least = 10, smallest = 5): readonly Leak[] {
  const leaks: Leak[] = [];
  const tell = (how: string, counts: readonly number[] | null, smallestHere = smallest): void => {
    if (counts !== null && givesAway(counts, least, smallestHere)) leaks.push({ how, counts });
  };
  const rated = set.questions.filter((question): question is RatedQuestion => question.form === 'rated');
  const less = (total: readonly number[] | null, parts: readonly (readonly number[] | null)[]) =>
    total === null || parts.some((part) => part === null)
      ? null
      : total.map((count, i) => count - parts.reduce((all, part) => all + (part?.[i] ?? 0), 0));
  for (const question of rated) {
    const total = shared.rated[question.id]?.table ?? null;
    if (total !== null) tell(`total ${question.id}`, [sum(total.counts)], 0);
    const cuts = { ...shared.by, time: shared.periods };
    for (const [cut, groups] of Object.entries(cuts)) {
      const shown = Object.entries(groups).flatMap(([choice, tables]) => {
        const table = tables[question.id] ?? null;
        return table === null ? [] : [{ choice, table }];
      });
      for (const grain of ['answers', 'tones', 'positive'] as const) {
        // Everyone less nobody is the total, which is no group.
        const parts = shown
          .filter(({ table }) => table.base > 0)
          .map(({ table }) => seenAs(question, table, grain));
        const all = total === null ? null : seenAs(question, total, grain);
        const at = `${cut} ${question.id} ${grain}`;
        parts.forEach((part, i) => {
          tell(`group ${at} ${shown.filter(({ table }) => table.base > 0)[i]?.choice}`, part);
        });
        const overlap = set.questions.find(({ id }) => id === cut)?.form === 'choose-many';
        if (parts.length > 0) tell(`rest of ${at}`, asPeople(less(all, parts)));
        if (overlap) {
          parts.forEach((a, i) => {
            tell(`rest of one ${at}`, asPeople(less(all, [a])));
            for (const b of parts.slice(i + 1)) tell(`rest of two ${at}`, asPeople(less(all, [a, b])));
          });
        }
      }
    }
  }
  for (const [key, pair] of Object.entries(shared.pairs)) {
    if (pair?.counts == null) continue;
    const [a = '', b = ''] = key.split('|');
    for (const row of pair.counts)
      for (const cell of row) if (cell > 0) tell(`cell ${key}`, [cell, least], smallest);
    for (const id of [a, b]) {
      const total = shared.rated[id]?.table ?? null;
      if (total !== null) tell(`${key}: only ${id}`, [sum(total.counts) - pair.n], 0);
    }
  }
  for (const [key, people] of Object.entries(shared.joint?.cells ?? {})) tell(`joint ${key}`, [people], 0);
  return leaks;
}

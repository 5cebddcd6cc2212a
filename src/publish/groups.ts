import type { Built } from '../benchmark/benchmark.js';
import type { Contribution } from '../share/share.js';
import { revealing } from './who.js';

const leastBase = 10;
const leastCouncils = 5;
const smallestCount = 5;

interface Shown {
  readonly base: number;
  readonly positive: number;
}

const small = (count: number): boolean => count > 0 && count < smallestCount;
/** People about whom nothing may be known: some, but too few, or all but a few of one mind. */
const tooFew = ({ base, positive }: Shown): boolean =>
  base > 0 && (base < leastBase || small(positive) || small(base - positive));

/**
 * Positive answers by group over all councils: of ten people and five councils or more, none of them more than half, and
 * no small count on either side. Neither may those who are left when the groups shown, or any one of them, are taken from
 * everybody be so few: then the smallest group goes too.
 */
export function buildGroups(members: readonly Contribution[]): Built['groups'] {
  const first = members[0]?.groups ?? {};
  return Object.fromEntries(
    Object.entries(first).map(([by, choices]) => {
      const questions = [...new Set(Object.values(choices).flatMap((each) => Object.keys(each)))];
      const shown = new Map(
        questions.map((question) => [question, shownOf(members, by, Object.keys(choices), question)]),
      );
      return [
        by,
        Object.fromEntries(
          Object.keys(choices).map((choice) => [
            choice,
            Object.fromEntries(
              questions.flatMap((question) => {
                const cell = shown.get(question)?.get(choice);
                return cell === undefined ? [] : [[question, cell] as const];
              }),
            ),
          ]),
        ),
      ];
    }),
  );
}

function shownOf(
  members: readonly Contribution[],
  by: string,
  choices: readonly string[],
  question: string,
): ReadonlyMap<string, Shown> {
  const whole = members.flatMap(({ questions }) => questions[question] ?? []);
  const total = { base: add(whole, 'base'), positive: add(whole, 'positive') };
  const without = (cells: readonly Shown[]): Shown => ({
    base: total.base - add(cells, 'base'),
    positive: total.positive - add(cells, 'positive'),
  });
  const shown = new Map<string, Shown>();
  for (const choice of choices) {
    const counts = members.flatMap(({ groups }) => groups[by]?.[choice]?.[question] ?? []);
    const sizes = counts.map(({ base }) => base).filter((base) => base > 0);
    const cell = { base: add(counts, 'base'), positive: add(counts, 'positive') };
    const hidden = cell.base === 0 || tooFew(cell) || sizes.length < leastCouncils;
    if (!hidden && revealing(sizes, 0.5) === null && !tooFew(without([cell]))) shown.set(choice, cell);
  }
  while (shown.size > 0 && tooFew(without([...shown.values()]))) {
    const [smallest] = [...shown].sort(([, a], [, b]) => a.base - b.base);
    if (smallest !== undefined) shown.delete(smallest[0]);
  }
  return shown;
}

const add = (cells: readonly Shown[], of: keyof Shown): number =>
  cells.reduce((sum, cell) => sum + cell[of], 0);

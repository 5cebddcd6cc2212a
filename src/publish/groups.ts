import type { Built } from '../benchmark/benchmark.js';
import type { Contribution } from '../share/share.js';
import { revealing } from './who.js';

const leastBase = 10;
const leastCouncils = 5;
const smallestCount = 5;

/**
 * Positive answers by group over all councils: of ten people and five councils or more, none of them more than half, and
 * no small count on either side.
 */
export function buildGroups(members: readonly Contribution[]): Built['groups'] {
  const first = members[0]?.groups ?? {};
  return Object.fromEntries(
    Object.entries(first).map(([by, choices]) => [
      by,
      Object.fromEntries(
        Object.entries(choices).map(([choice, questions]) => [
          choice,
          Object.fromEntries(
            Object.keys(questions).flatMap((question) => {
              const counts = members.flatMap(({ groups }) => groups[by]?.[choice]?.[question] ?? []);
              const sizes = counts.map(({ base }) => base).filter((base) => base > 0);
              const base = sizes.reduce((sum, size) => sum + size, 0);
              const positive = counts.reduce((sum, count) => sum + count.positive, 0);
              const small = (count: number): boolean => count > 0 && count < smallestCount;
              const hidden =
                base < leastBase || sizes.length < leastCouncils || small(positive) || small(base - positive);
              return hidden || revealing(sizes, 0.5) !== null
                ? []
                : [[question, { base, positive }] as const];
            }),
          ),
        ]),
      ),
    ]),
  );
}

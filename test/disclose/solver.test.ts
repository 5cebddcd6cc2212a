import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Association, GroupScores, ItemScore, ProfileQuestion } from '../../src/analysis/analysis.js';
import { policyOf } from '../../src/disclose/disclose.js';
import { discloseAssociation } from '../../src/disclose/disclose-association.js';
import {
  discloseCommissioning,
  keyOf,
  reasonsForCommissioning,
} from '../../src/disclose/disclose-commissioning.js';
import { discloseGroups } from '../../src/disclose/disclose-groups.js';
import { discloseItem } from '../../src/disclose/disclose-item.js';
import { discloseProfile } from '../../src/disclose/disclose-profile.js';
import { suppressRow } from '../../src/disclose/suppress-row.js';
import { scoreItem } from '../../src/score/score-item.js';
import { ratedQuestion } from '../tally/made-batch.js';
import { type Puzzle, rangeOf, type Sum, widthOf } from './solver.js';
import { wayOf } from './way-of.js';

// What is published is attacked: nothing hidden may be narrowed to fewer than five possibilities more than one. On the
// same tables with the small counts hidden and nothing else, the same attack must succeed.

const open = policyOf('public');
const threshold = open.hideCountsBelow;
const question = ratedQuestion('health');
type Pair = readonly [number, number];
const count = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 40 }));
const pair = fc.tuple(count, count);
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const itemOf = (answers: readonly number[]): ItemScore =>
  scoreItem(question, { answers, missing: 0, doesNotApply: 0, dontKnow: 0, preferNotToSay: 0 });
const headline = ([positive, other]: Pair): ItemScore => itemOf([positive, 0, other, 0, 0]);

/** A row with a known total: what each hidden cell can be. */
function rowPuzzle(shown: readonly (number | null)[], total: number): Puzzle {
  return {
    most: shown.map((value) => value ?? total),
    sums: [
      { of: shown.map((_, i) => i), is: total },
      ...shown.flatMap((value, i) => (value === null ? [] : [{ of: [i], is: value }])),
    ],
  };
}

/** The narrowest hidden cell of a row. */
const narrowest = (shown: readonly (number | null)[], total: number): number =>
  Math.min(
    ...shown.flatMap((value, i) => (value === null ? [widthOf(rangeOf(rowPuzzle(shown, total), i))] : [])),
  );

/**
 * Groups with a known total and people who are in none: unknowns 2i and 2i + 1 are the positive and the other answers of
 * group i, and the last two those of no group.
 */
function groupsPuzzle(shown: readonly (Pair | null)[], [positive, other]: Pair): Puzzle {
  const side = (offset: number): number[] => [...shown, null].map((_, i) => 2 * i + offset);
  const known = shown.flatMap((pairOf, i): Sum[] =>
    pairOf === null
      ? []
      : [
          { of: [2 * i], is: pairOf[0] },
          { of: [2 * i + 1], is: pairOf[1] },
        ],
  );
  return {
    most: side(0).flatMap(() => [positive, other]),
    sums: [{ of: side(0), is: positive }, { of: side(1), is: other }, ...known],
  };
}

/** The narrowest of what a hidden group said either way, and of how many it is. */
function narrowestGroup(shown: readonly (Pair | null)[], total: Pair, people: readonly Pair[]): number {
  const puzzle = groupsPuzzle(shown, total);
  const hidden = shown.flatMap((each, i) => (each === null && sumOf(people[i] ?? []) > 0 ? [i] : []));
  return Math.min(
    ...hidden.flatMap((i) =>
      [[2 * i], [2 * i + 1], [2 * i, 2 * i + 1]].map((of) => widthOf(rangeOf(puzzle, ...of))),
    ),
  );
}

const totalOf = (pairs: readonly Pair[]): Pair => [
  sumOf(pairs.map(([a]) => a)),
  sumOf(pairs.map(([, b]) => b)),
];
/** A table with its small cells hidden and nothing else: protection switched off. */
const onlySmall = (pairs: readonly Pair[]): (Pair | null)[] =>
  pairs.map((each) =>
    each.some((people) => people > 0 && people < threshold) || sumOf(each) < 10 ? null : each,
  );

describe('the solver', () => {
  it('finds the least and the most, and nothing in between is passed over', () => {
    const puzzle = {
      most: [9, 9, 9],
      sums: [
        { of: [0, 1, 2], is: 9 },
        { of: [0, 1], is: 4 },
      ],
    };
    expect([rangeOf(puzzle, 0), rangeOf(puzzle, 2), rangeOf(puzzle, 0, 2)]).toEqual([
      { low: 0, high: 4 },
      { low: 5, high: 5 },
      { low: 5, high: 9 },
    ]);
    expect(() => rangeOf({ most: [3], sums: [{ of: [0], is: 4 }] }, 0)).toThrow();
    // Odd and even together: bounds alone would say 0 to 3.
    const parity = {
      most: [3, 3, 3],
      sums: [
        { of: [0, 1], is: 3 },
        { of: [1, 2], is: 3 },
        { of: [0, 2], is: 4 },
      ],
    };
    expect(rangeOf(parity, 0)).toEqual({ low: 2, high: 2 });
  });

  it('works out one hidden count from its total: 2 of 69 in the published example', () => {
    const row = [22, 31, 14, 2, 0];
    const primary = row.map((value) => (value > 0 && value < threshold ? null : value));
    expect(rangeOf(rowPuzzle(primary, 69), 3)).toEqual({ low: 2, high: 2 });
    const { hidden, safe } = suppressRow(row, threshold);
    expect({ hidden, safe }).toEqual({ hidden: [false, false, true, true, false], safe: true });
    expect(
      narrowest(
        row.map((value, i) => (hidden[i] === true ? null : value)),
        69,
      ),
    ).toBeGreaterThanOrEqual(threshold);
  });
});

describe('attacked by a solver, nothing hidden is narrowed below the threshold', () => {
  it('of the answers to a question, nor of who did not answer', () => {
    fc.assert(
      fc.property(fc.tuple(count, count, count, count, count), (answers) => {
        const shown = discloseItem(itemOf(answers), 'positive', open);
        if (shown.hidden !== null || shown.base === 0) return;
        const positive = shown.positive.count ?? 0;
        const counts = Object.values(shown.counts);
        expect(narrowest(counts.slice(0, 2), positive)).toBeGreaterThanOrEqual(threshold);
        expect(narrowest(counts.slice(2), (shown.base ?? 0) - positive)).toBeGreaterThanOrEqual(threshold);
      }),
      { numRuns: 500 },
    );
  });

  it('of who answered', () => {
    fc.assert(
      fc.property(fc.array(count, { minLength: 2, maxLength: 6 }), (counts) => {
        const base = sumOf(counts);
        const profile: ProfileQuestion = {
          ...{ question: 'need', label: 'need', block: 'You', kind: 'circumstance', many: false, base },
          choices: counts.map((each, i) => ({
            choice: `${i}`,
            count: each,
            percent: base === 0 ? null : (100 * each) / base,
          })),
          ...{ notCounted: null, hidden: null },
        };
        const shown = discloseProfile(profile, open);
        if (base < threshold || shown.hidden === 'base-below-minimum') return;
        // A total that is itself a small count leaves no more room than it has.
        expect(
          narrowest(
            shown.choices.map((choice) => choice.count),
            base,
          ),
        ).toBeGreaterThanOrEqual(threshold);
      }),
      { numRuns: 500 },
    );
  });

  const asGroups = (pairs: readonly Pair[]): GroupScores[] =>
    pairs.map((each, i) => ({
      ...{ by: 'age', label: 'age', choice: `group ${i}`, respondents: sumOf(each) },
      ...{ items: [headline(each)], hidden: null },
    }));
  const inGroups = (pairs: readonly Pair[], unsaid: Pair): (Pair | null)[] =>
    discloseGroups(asGroups(pairs), [headline(totalOf([...pairs, unsaid]))], () => 'positive', open).map(
      ({ items: [item] }): Pair | null => {
        const base = item?.base ?? null;
        return base === null || item?.positive.percent == null
          ? null
          : [item.positive.count ?? 0, base - (item.positive.count ?? 0)];
      },
    );
  const inWays = (pairs: readonly Pair[], unsaid: Pair): (Pair | null)[] => {
    const rows = pairs.map((each, i) => wayOf(`way ${i}`, each, totalOf([...pairs, unsaid])));
    const reasons = reasonsForCommissioning(rows, new Set(), open);
    return rows.map((row): Pair | null => {
      const { count: good, base } = discloseCommissioning(row, reasons.get(keyOf(row)) ?? null).withChoice;
      return good === null || base === null ? null : [good, base - good];
    });
  };

  it.each([
    ['groups', inGroups],
    ['ways of arranging support', inWays],
  ] as const)('of %s and of the few who did not say', (_, publish) => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 5 }), pair, (pairs, unsaid) => {
        const total = totalOf([...pairs, unsaid]);
        const shown = publish(pairs, unsaid);
        if (shown.every((each) => each === null)) return;
        expect(narrowestGroup(shown, total, pairs)).toBeGreaterThanOrEqual(threshold);
        // Those of no group, where nobody else is hidden, follow from the rest: they must be enough, and not of one mind.
        const puzzle = groupsPuzzle(shown, total);
        const last = [2 * pairs.length, 2 * pairs.length + 1];
        if (last.some((i) => widthOf(rangeOf(puzzle, i)) > 0) || sumOf(unsaid) === 0) return;
        expect(sumOf(unsaid)).toBeGreaterThanOrEqual(open.minimumBase);
        for (const people of unsaid) expect(people === 0 || people >= threshold).toBe(true);
      }),
      { numRuns: 700 },
    );
  });

  it('of a question by groups and by the same groups as ways of arranging support, taken together', () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 5 }), pair, (pairs, unsaid) => {
        const [groups, ways] = [inGroups(pairs, unsaid), inWays(pairs, unsaid)];
        const either = groups.map((each, i) => each ?? ways[i] ?? null);
        if (either.every((each) => each === null)) return;
        expect(narrowestGroup(either, totalOf([...pairs, unsaid]), pairs)).toBeGreaterThanOrEqual(threshold);
      }),
      { numRuns: 700 },
    );
  });

  it('of a link that is not shown, from the two questions that are', () => {
    fc.assert(
      fc.property(fc.array(count, { minLength: 9, maxLength: 9 }), (cells) => {
        // Rows: condition met, not met, not answered. Columns: outcome good, not good, not answered.
        const at = (i: number, j: number): number => cells[3 * i + j] ?? 0;
        const line = (i: number): Pair => [at(i, 0), at(i, 1)];
        const rows: Pair = [sumOf([at(0, 0), at(0, 1), at(0, 2)]), sumOf([at(1, 0), at(1, 1), at(1, 2)])];
        const columns: Pair = [sumOf([at(0, 0), at(1, 0), at(2, 0)]), sumOf([at(0, 1), at(1, 1), at(2, 1)])];
        const shows = (each: Pair): boolean => discloseItem(headline(each), 'positive', open).hidden === null;
        if (!shows(rows) || !shows(columns) || sumOf(rows) * sumOf(columns) === 0) return;
        const side = ([good, not]: Pair) => ({ count: good, base: good + not, percent: null });
        const link = {
          condition: 'c',
          outcome: 'o',
          withCondition: side(line(0)),
          withoutCondition: side(line(1)),
        };
        const { hidden } = discloseAssociation(link as Association, new Set(), open);
        if (hidden === null) return;
        const everyone = sumOf(cells);
        const puzzle: Puzzle = {
          most: cells.map(() => everyone),
          sums: [
            { of: [0, 1, 2], is: rows[0] },
            { of: [3, 4, 5], is: rows[1] },
            { of: [0, 3, 6], is: columns[0] },
            { of: [1, 4, 7], is: columns[1] },
            { of: cells.map((_, i) => i), is: everyone },
          ],
        };
        for (const cell of [0, 1, 3, 4]) {
          // A side of nobody leaves nothing to be known.
          if ((rows[cell < 3 ? 0 : 1] ?? 0) * (columns[cell % 3] ?? 0) === 0) continue;
          const width = widthOf(rangeOf(puzzle, cell));
          const complement = [rows[cell < 3 ? 1 : 0] ?? 0, columns[1 - (cell % 3)] ?? 0];
          const unanswered = everyone - Math.max(sumOf(rows), sumOf(columns));
          if (complement.includes(0) && unanswered < threshold) continue;
          expect(width).toBeGreaterThanOrEqual(threshold);
        }
      }),
      { numRuns: 600 },
    );
  });
});

describe('with protection switched off, the solver succeeds', () => {
  const broken = (narrowed: (pairs: readonly Pair[]) => boolean): number => {
    const plans = fc.sample(fc.array(pair, { minLength: 2, maxLength: 5 }), { numRuns: 200, seed: 1 });
    return plans.filter(narrowed).length;
  };

  it('on the answers to a question', () => {
    const found = broken((pairs) => {
      const row = pairs.flat();
      const shown = row.map((value) => (value > 0 && value < threshold ? null : value));
      return narrowest(shown, sumOf(row)) < threshold;
    });
    expect(found).toBeGreaterThan(50);
  });

  it('on groups', () => {
    expect(
      broken((pairs) => narrowestGroup(onlySmall(pairs), totalOf(pairs), pairs) < threshold),
    ).toBeGreaterThan(50);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharePolicyOf, shareTally } from '../../src/share/share.js';
import { type SharedTally, type Tally, tallyBatch } from '../../src/tally/tally.js';
import { batchOf, madeSet, type Person } from '../tally/made-batch.js';
import { attack } from './attack.js';

const code = (most: number) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 0, max: most }) },
    { weight: 1, arbitrary: fc.integer({ min: -4, max: -1 }) },
  );
const person: fc.Arbitrary<Person> = fc.record({
  health: code(4),
  safety: code(4),
  dignity: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, code(4)),
  views: code(2),
  age: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.constant(1) }, code(1)),
  homeCare: fc.integer({ min: 0, max: 1 }),
  dayService: fc.integer({ min: 0, max: 1 }),
  wrote: fc.integer({ min: 0, max: 1 }),
  month: fc.constantFrom('2026-01', '2026-02', '2026-04', '2026-05', '2026-12', ''),
});
const councils = fc
  .array(person, { minLength: 10, maxLength: 260, size: 'max' })
  .map((people) => tallyBatch(batchOf(people)));

/** As it must not be done: every table of every group as it is. */
function naive(tally: Tally): SharedTally {
  const safe = shareTally(tally, madeSet, sharePolicyOf('partner'));
  return {
    ...safe,
    by: Object.fromEntries(
      Object.entries(tally.by).map(([by, choices]) => [
        by,
        Object.fromEntries(
          Object.entries(choices).map(([choice, cell]) => [
            choice,
            Object.fromEntries(
              Object.entries(cell.rated).map(([id, { answers }]) => [
                id,
                { grain: 'answers', base: answers.reduce((sum, count) => sum + count, 0), counts: answers },
              ]),
            ),
          ]),
        ),
      ]),
    ),
  };
}

describe('a Tally that is shared', () => {
  it.each(['partner', 'public'] as const)(
    'for %s gives away no group under the threshold, also by differencing',
    (profile) => {
      fc.assert(
        fc.property(councils, (tally) => {
          expect(attack(shareTally(tally, madeSet, sharePolicyOf(profile)), madeSet)).toEqual([]);
        }),
        { numRuns: 150 },
      );
    },
  );

  it('would give groups away were nothing hidden: the attack finds them', () => {
    const people = (count: number, age: number, health: number): Person[] =>
      Array.from({ length: count }, () => ({
        health,
        safety: 1,
        dignity: 0,
        views: 0,
        age,
        homeCare: 1,
        dayService: 0,
        wrote: 0,
        month: '2026-01',
      }));
    const tally = tallyBatch(
      batchOf([...people(40, 0, 0), ...people(30, 1, 1), ...people(3, 1, 4), ...people(2, -1, 3)]),
    );
    const found = attack(naive(tally), madeSet).map(({ how }) => how);
    expect(found).toContain('group age health answers 65 and over');
    expect(found).toContain('rest of age health answers');
    expect(attack(shareTally(tally, madeSet, sharePolicyOf('partner')), madeSet)).toEqual([]);
  });

  it('keeps every question total of ten answers or more, whole, for a partner', () => {
    fc.assert(
      fc.property(councils, (tally) => {
        const shared = shareTally(tally, madeSet, sharePolicyOf('partner'));
        for (const [id, { answers }] of Object.entries(tally.all.rated)) {
          const base = answers.reduce((sum, count) => sum + count, 0);
          expect(shared.rated[id]?.table ?? null).toEqual(
            base < 10 ? null : { grain: 'answers', base, counts: answers },
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('shows the public no count from 1 to 4', () => {
    fc.assert(
      fc.property(councils, (tally) => {
        const shared = shareTally(tally, madeSet, sharePolicyOf('public'));
        const counts = [
          ...Object.values(shared.rated).flatMap(({ table }) => table?.counts ?? []),
          ...Object.values(shared.chooseOne).flatMap((each) =>
            each === null ? [] : [...each.counts, each.merged],
          ),
          ...Object.values(shared.chooseMany).flatMap((each) => each?.counts ?? []),
          ...Object.values(shared.comments),
        ];
        for (const count of counts) expect(count === null || count === 0 || count >= 5).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('has no months, only quarters or years', () => {
    fc.assert(
      fc.property(councils, (tally) => {
        const { periods } = shareTally(tally, madeSet, sharePolicyOf('partner'));
        const names = Object.keys(periods);
        expect(
          names.every((name) => /^\d{4}-Q[1-4]$/.test(name)) || names.every((name) => /^\d{4}$/.test(name)),
        ).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

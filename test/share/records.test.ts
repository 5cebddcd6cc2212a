import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anonymise, type PersonRecord, type RecordColumns } from '../../src/share/share.js';
import { filesIn, poet, scratch } from '../cli/run-cli.js';

const columns: RecordColumns = {
  keys: [
    { id: 'age-band', choices: ['a', 'b', 'c', 'd'] },
    { id: 'primary-need', choices: ['p', 'q', 'r', 's', 't'] },
    { id: 'gender', choices: ['w', 'm'] },
  ],
  answers: ['dignity', 'health'],
  sensitive: [1],
};
const person: fc.Arbitrary<PersonRecord> = fc.record({
  authority: fc.constant('Northshire'),
  region: fc.constant('North East'),
  keys: fc.tuple(
    fc.constantFrom('a', 'a', 'a', 'b', 'c', 'd', null),
    fc.constantFrom('p', 'p', 'q', 'r', 's', 't'),
    fc.constantFrom('w', 'w', 'm', null),
  ),
  answers: fc.tuple(fc.constantFrom('good', 'poor', null), fc.constantFrom('better', 'worse', 'same')),
});
const inOrder = (people: readonly unknown[]) => people.map((_, i) => i);

/** Sizes and answers of every group of rows that are alike in the fields between the record number and the answers. */
function groupsOf(rows: readonly (readonly string[])[]) {
  const groups = new Map<string, { size: number; health: Set<string> }>();
  for (const row of rows) {
    const key = JSON.stringify(row.slice(1, -2));
    const group = groups.get(key) ?? { size: 0, health: new Set() };
    group.size++;
    group.health.add(row.at(-1) ?? '');
    groups.set(key, group);
  }
  return [...groups.values()];
}

describe('an anonymised extract', () => {
  it.each([5, 10])(
    'leaves nobody alike with fewer than %i, and no group of one mind about health, or nothing leaves',
    (k) => {
      let made = 0;
      fc.assert(
        fc.property(fc.array(person, { minLength: 1, maxLength: 160, size: 'max' }), (people) => {
          const extract = anonymise(people, columns, k, inOrder(people));
          if (extract === null) return;
          made++;
          for (const { size, health } of groupsOf(extract.rows)) {
            expect(size).toBeGreaterThanOrEqual(k);
            expect(health.size).toBeGreaterThanOrEqual(2);
          }
          expect(extract.altered).toBeLessThanOrEqual(0.15 * people.length);
          expect(extract.rows).toHaveLength(people.length);
        }),
        { numRuns: 120 },
      );
      expect(made).toBeGreaterThan(20);
    },
  );

  it('is refused for people who are too few, or all of one mind about health', () => {
    const one: PersonRecord = {
      authority: 'x',
      region: null,
      keys: ['a', 'p', 'w'],
      answers: ['good', 'better'],
    };
    const other: PersonRecord = { ...one, answers: ['good', 'worse'] };
    expect(anonymise([one, other, one, one], columns, 5, [0, 1, 2, 3])).toBeNull();
    expect(
      anonymise(
        Array.from({ length: 50 }, () => one),
        columns,
        5,
        inOrder(Array(50)),
      ),
    ).toBeNull();
    expect(anonymise([one, other, one, one, one], columns, 5, [0, 1, 2, 3, 4])).not.toBeNull();
  });

  it('makes fields coarser in a fixed order, the council before any field is left out', () => {
    const people = Array.from(
      { length: 60 },
      (_, i): PersonRecord => ({
        authority: `Council ${i % 12}`,
        region: 'North East',
        keys: ['abcd'.charAt(i % 4), 'p', 'w'],
        answers: ['good', i % 2 === 0 || i % 3 === 0 ? 'better' : 'worse'],
      }),
    );
    const steps = anonymise(people, columns, 5, inOrder(people))?.steps ?? [];
    expect(steps.slice(0, 3)).toEqual([
      'age-band is put into 2 groups',
      'primary-need is put into 3 groups',
      'the council is left out; its region stays',
    ]);
  });
});

describe('poet share --records', () => {
  const northshire = 'fixtures/journeys/northshire/export.csv';

  it('writes an extract that poet reads again, and a privacy report', async () => {
    const out = scratch();
    const ran = await poet(['share', northshire, '--records', '--profile', 'partner', '-o', out]);
    expect(ran.code, ran.stderr).toBe(0);
    expect(filesIn(out)).toEqual([
      'adult-2017.privacy.json',
      'adult-2017.privacy.md',
      'adult-2017.records.csv',
    ]);
    const report = JSON.parse(readFileSync(join(out, 'adult-2017.privacy.json'), 'utf8'));
    expect(report.k).toBeGreaterThanOrEqual(5);
    expect(report.percentAltered).toBeLessThanOrEqual(15);
    const again = await poet(['validate', join(out, 'adult-2017.records.csv'), '--json']);
    expect(JSON.parse(again.stdout).files[0].audiences[0]).toMatchObject({
      questionSet: 'adult@2017',
      respondents: 498,
    });
    const text = readFileSync(join(out, 'adult-2017.records.csv'), 'utf8');
    expect(text).not.toMatch(/\d{2}\/\d{2}\/20\d\d/);
  });

  it('refuses when it can’t, says why, and ends with 1', async () => {
    const ran = await poet([
      'share',
      'fixtures/journeys/westfold/export.csv',
      '--records',
      '--authority',
      'Westfold',
      '-o',
      scratch(),
    ]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('no extract can be made in which everyone is like 9 others');
  });

  it('is not for keeping inside', async () => {
    const ran = await poet(['share', northshire, '--records', '--profile', 'internal', '-o', scratch()]);
    expect(ran.code).toBe(2);
  });
});

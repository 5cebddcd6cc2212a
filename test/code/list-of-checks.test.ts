import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { requiredChecks } from '../../scripts/list-of-checks.js';
import { type Check, checks } from '../../src/code/code.js';

const all: readonly Check[] = Object.values(checks);
const numbersOf = ({ number }: Check): readonly string[] => number?.split(' ') ?? [];
const fixtures = readdirSync(new URL('../../fixtures/checks/', import.meta.url));
/** Shown by a workbook, a missing file, a report or another test, and not by one CSV file. */
const testedElsewhere = /file-not-readable|small-groups|layout-recognised|file-too-large/;

describe('the list of 43 checks', () => {
  it('has 43 numbers, each once', () => {
    expect(new Set(requiredChecks.map(({ number }) => number)).size).toBe(43);
    expect(requiredChecks).toHaveLength(43);
  });

  it.each(requiredChecks)('$number, $about: is looked for, and proved both ways', ({ number }) => {
    const codes = all.filter((check) => numbersOf(check).includes(number)).map(({ code }) => code);
    expect(codes).not.toEqual([]);
    const proved = codes.filter((code) => fixtures.includes(code) || testedElsewhere.test(code));
    expect(proved).not.toEqual([]);
  });

  it.each(requiredChecks)('$number weighs what it may', ({ number, weighs }) => {
    for (const check of all.filter((each) => numbersOf(each).includes(number)))
      expect([check.code, weighs]).toEqual([check.code, expect.arrayContaining([check.severity])]);
  });

  it('holds every number that a check carries', () => {
    const known = requiredChecks.map(({ number }) => number);
    expect(all.flatMap(numbersOf).filter((number) => !known.includes(number))).toEqual([]);
  });

  it('stands in the reference, each number with the codes that answer to it', () => {
    const page = readFileSync(new URL('../../docs/checks.md', import.meta.url), 'utf8');
    for (const { number } of requiredChecks) {
      const row = page.split('\n').find((line) => line.startsWith(`| ${number} |`)) ?? '';
      for (const check of all.filter((each) => numbersOf(each).includes(number)))
        expect(row).toContain(`(#${check.code})`);
    }
  });
});

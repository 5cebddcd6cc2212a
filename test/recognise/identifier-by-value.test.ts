import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/recognise/recognise.js';
import { adult } from './make-question-set.js';
import { makeTable } from './make-table.js';

const people = ['Ann Example', 'Bob Sample', 'Cy Made-Up', 'Dee O’Test', 'Eve Nobody', 'Fay A. Person'];
const repeat = (cells: readonly string[], rows = 12) =>
  Array.from({ length: rows }, (_, i) => cells[i % cells.length] ?? '');

/** What a column of these cells was taken for, under a heading that says nothing. */
function taken(cells: readonly string[], heading = 'Field 12'): string | null {
  const headings = adult.questions.map(({ label }) => label);
  const rows = repeat(cells).map((cell) => [...headings.map(() => ''), cell]);
  const { table, sample } = makeTable([...headings, heading], rows);
  const [recognition] = recognise(table, sample, [adult]);
  return recognition?.identifiers[0]?.what ?? null;
}

describe('a column that holds direct identifiers is dropped whatever its heading says', () => {
  it.each<[string, readonly string[]]>([
    ['e-mail address', ['a@example.org', 'b.c@example.org', 'none']],
    ['phone number', ['07700 900123', '01632 960001', '+44 7700 900456']],
    ['NHS number', ['943 476 5919', '9434765870']],
    ['National Insurance number', ['AB 12 34 56 C', 'CE123456D']],
    ['IP address', ['192.0.2.1', '198.51.100.7']],
    ['postcode', ['ZZ1 1ZZ', 'AB12 3CD', 'W1A 1AA']],
    ['coordinates', ['51.50740', '53.48080', '54.97800']],
    ['coordinates', ['-0.12780', '-2.24260', '0.12180']],
    ['coordinates', ['51.5074, -0.1278', '53.4808 -2.2426 0 5']],
    ['date of birth', ['02/01/1950', '14/07/1938', '30/11/1991']],
    ['date of birth', ['1950-01-02', '1938-07-14 00:00:00', '1991-11-30']],
    ['date of birth', ['2 Jan 1950', '14 July 1938', '30 Nov 1991']],
  ])('%s', (what, cells) => {
    expect(taken(cells)).toBe(what);
  });

  it.each<[readonly string[]]>([
    [people],
    [['Mr Example', 'Mrs Sample', 'Dr Test', 'Ms Nobody', 'Mr Person']],
    [['Example, Ann', 'Sample, Bob', 'Made, Cy', 'Test, D.', 'Nobody, Eve']],
  ])('name', (cells) => {
    expect(taken(Array.from({ length: 12 }, (_, i) => (cells[i] === undefined ? '' : cells[i])))).toBe(
      'name',
    );
  });

  it('where some leave an e-mail address and others a phone number', () => {
    expect(
      taken(['a@example.org', '07700 900123', 'no', 'b@example.org', '07700 900124', 'ask my daughter']),
    ).toBe('e-mail address');
  });
});

describe('what is not dropped', () => {
  it.each<[string, readonly string[]]>([
    ['dates of a year or two', ['02/01/2025', '14/07/2026', '30/11/2024']],
    ['codes of ten digits that fail the check digit', ['1234567890', '1234567891']],
    ['weights', ['0.51234', '1.20345', '0.98765']],
    ['numbers of hours', ['51.5', '53.25', '54']],
    ['districts', ['ZZ1', 'AB12', 'W1A']],
    [
      'kinds of support',
      ['Home Care', 'Day Service', 'Personal Assistant', 'Residential Care', 'Direct Payment'],
    ],
    ['names that many rows share, such as a place', ['Milton Example', 'Tower Sample']],
    ['versions of a program', ['1.2.3', '10.4.1']],
  ])('%s', (_, cells) => {
    expect(taken(cells)).toBeNull();
  });

  it('the council of each row, though it looks like a name', () => {
    const headings = [...adult.questions.map(({ label }) => label), 'Council'];
    const councils = ['Milton Example', 'Tower Sample', 'Kings Made', 'Bath Test', 'Hull Nobody'];
    const { table, sample } = makeTable(
      headings,
      councils.map((council) => [...adult.questions.map(() => ''), council]),
    );
    const [recognition] = recognise(table, sample, [adult]);
    expect(recognition?.identifiers).toEqual([]);
    expect(recognition?.context.map(({ role }) => role)).toEqual(['authority']);
  });
});

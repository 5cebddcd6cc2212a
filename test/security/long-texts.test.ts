import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validate } from '../../src/index.js';
import { held, settings } from '../fuzz/materials.js';
import { type Expression, everyExpression, expressionsIn, keepsUp } from './regular-expressions.js';

// No text makes a search run away. Every regular expression of src is listed, and tried on long texts of what it looks
// for; the few that are slower than their text is long are given no long text, and say by what.

const length = 20_000;
const patience = 4_000;

/** Given short texts only, by the file they are in: what holds the text down. */
const bounded: Readonly<Record<string, { readonly to: number; readonly because: string }>> = {
  'personal-data/patterns.ts': {
    to: 2_000,
    because: 'its parts have greatest lengths: time grows as the text does',
  },
  'recognise/readings.ts': { to: 1_500, because: 'a heading is cut to 1,500 characters before it is parted' },
  'wording/number.ts': { to: 22, because: 'a number has no more figures' },
};

/** Put together as the program runs; each is tried by what it is used for, below or in the tests of its folder. */
const made = [
  'check-pdf/read/xml.ts',
  'cli/print/guard.ts',
  'intake/workbook/xml.ts',
  'personal-data/patterns.ts',
  // The headings of identifiers, each of which is tried, one or another.
  'recognise/identifiers.ts',
];

const fileOf = ({ where }: Expression): string => where.replace(/:\d+$/, '');

describe('regular expressions', () => {
  const all = everyExpression('src');

  it('are all found', () => {
    expect(all.length).toBeGreaterThan(300);
    const text = `const a = /x+/g;\nconst b = new RegExp('y+', 'u');\nconst c = new RegExp(a.source);`;
    expect(expressionsIn(text, 'a.ts')).toEqual([
      { source: 'x+', flags: 'g', where: 'a.ts:1' },
      { source: 'y+', flags: 'u', where: 'a.ts:2' },
      { source: '', flags: 'made', where: 'a.ts:3' },
    ]);
  });

  it('that are put together are known by name', () => {
    expect([...new Set(all.filter(({ flags }) => flags === 'made').map(fileOf))]).toEqual(made);
  });

  it('keep up with long texts of what they look for', { timeout: 300_000 }, () => {
    const slow = all
      .filter(({ flags }) => flags !== 'made')
      .filter((each) => !keepsUp(each, bounded[fileOf(each)]?.to ?? length, patience));
    expect(slow).toEqual([]);
  });

  it.each(['(a+)+$', '(\\w|a)*b', '[\\s.]+$', '^[A-Z]\\d(?:[._]\\w{1,6})*$'])(
    'such as /%s/ would be caught',
    { timeout: 60_000 },
    (source) => {
      expect(keepsUp({ source, flags: '', where: '' }, 200_000, 1_500)).toBe(false);
    },
  );
});

describe('headings that nearly look like codes', () => {
  it('are read as fast as any others', async () => {
    // 85 characters; the search for codes among the headings of an unknown survey once took for ever over them.
    const text = `A1${'_a'.repeat(40)}!,V2,V3,V4\n1,2,3,4\n2,3,4,5\n`;
    const sets = JSON.parse(readFileSync('question-sets/compiled.json', 'utf8'));
    await expect(
      validate({ exports: [held(Buffer.from(text))], questionSets: sets, settings }),
    ).rejects.toMatchObject({ code: 'question-set-not-recognised' });
  });
});

describe('a file whose text is long', () => {
  const sets = JSON.parse(readFileSync('question-sets/compiled.json', 'utf8'));
  const rows = readFileSync('fixtures/exports/plain/export.csv', 'utf8').trimEnd().split(/\r?\n/);
  const texts = [
    ' ',
    '.',
    '-',
    '_1',
    '1',
    'a.',
    '(choice=',
    '[',
    'Q1 ',
    '@',
    'a@a.',
    '1 ',
    ' - ',
    ':',
    '+44',
    '\u00A0',
    '"',
  ];
  /** The export with one more column, whose heading or every cell is this. */
  const beside = (heading: string, cell: string): Buffer =>
    Buffer.from(
      rows.map((row, i) => `${row},"${(i === 0 ? heading : cell).replaceAll('"', '""')}"\r\n`).join(''),
    );

  it.each(texts)('of %j is read like any other', async (text) => {
    const long = `${text.repeat(60_000)}x`;
    const plain = await validate({ exports: [held(beside('Local', 'x'))], questionSets: sets, settings });
    for (const bytes of [beside(long, 'x'), beside('Comments', long)]) {
      const [file] = await validate({ exports: [held(bytes)], questionSets: sets, settings });
      expect(file?.source.rows.read).toBe(plain[0]?.source.rows.read);
    }
  });
});

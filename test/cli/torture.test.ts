import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { QuestionSet } from '../../src/question-set/question-set.js';
import { templateHeadings } from '../../src/question-set/question-set.js';
import { textRow, workbook, zip } from '../intake/make-workbook.js';
import { filesIn, poet, scratch } from './run-cli.js';

// Files as they come to a council's desk, and files made to break a program. Each ends in the right reading (the clean
// answers equal those of the plain file, byte for byte) or in a clear stop that writes nothing. Never a bug's exit code,
// never a stack trace. The limit of time is the one below, for each file, on any machine.

const limit = { timeout: 60_000 };

const sets: readonly QuestionSet[] = JSON.parse(readFileSync('question-sets/compiled.json', 'utf8'));
const headings: readonly string[] = templateHeadings(
  sets.find(({ id }) => id === 'adult@2017') as QuestionSet,
);
const quality = ['Very good', 'Good', 'Neither good nor poor', 'Poor', 'Very poor'];
const impact = ['A lot better', 'Better', 'No difference', 'Worse', 'A lot worse'];
const qualityAt = headings.indexOf('amount of support');
const impactAt = headings.indexOf('quality of life');

type Rows = readonly (readonly string[])[];

/** Twenty-four people; the last column is what they wrote. */
const plain: Rows = [
  ['Ref', ...headings],
  ...Array.from({ length: 24 }, (_, person) => [
    `N${person + 1}`,
    ...headings.map((heading, i) => {
      if (i >= qualityAt && i < qualityAt + 5) return quality[(person * 3 + i) % 5] ?? '';
      if (i >= impactAt && i < impactAt + 6) return impact[(person * 2 + i) % 5] ?? '';
      if (heading.startsWith('support received')) return (person + i) % 2 === 0 ? 'Yes' : 'No';
      if (heading.startsWith('what ')) return person % 4 === 0 ? 'The café’s staff were kind' : '';
      return heading === 'age' ? (person % 3 === 0 ? '65 and over' : 'Under 65') : '';
    }),
  ]),
];

const width = headings.length + 1;
const cell = (text: string): string => (/[",\r\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const lines = (rows: Rows, delimiter = ','): string[] => rows.map((row) => row.map(cell).join(delimiter));
const csv = (rows: Rows, end = '\r\n'): string => lines(rows).join(end) + end;
const put = (rows: Rows, row: number, column: number, text: string): Rows =>
  rows.map((cells, i) => (i === row ? cells.map((old, k) => (k === column ? text : old)) : cells));
const comment = headings.length;
const beside = (rows: Rows, extra: (row: number) => readonly string[]): Rows =>
  rows.map((cells, i) => [...cells, ...extra(i)]);

function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll('’', '\u0092'), 'latin1');
}

function utf16(text: string, big = false): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
}

function book(rows: Rows): Buffer {
  return workbook([{ name: 'Answers', rows: rows.map((row, i) => textRow(i + 1, row)).join('') }]);
}

/** A file by what is odd about it, and its name if that is not survey.csv. */
type File = readonly [what: string, bytes: () => string | Buffer, name?: string];
type Refused = readonly [what: string, bytes: () => string | Buffer, says: RegExp, name?: string];

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly clean: string | null;
}

/** Validates the bytes as a user would, and gives back the clean answers, if any were written. */
async function read(bytes: string | Buffer, name = 'survey.csv'): Promise<Ran> {
  const folder = scratch();
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const ran = await poet(['validate', path, '--clean', join(folder, 'clean.csv')], { folder });
  expect([0, 1, 3], ran.stderr).toContain(ran.code);
  expect(ran.stdout + ran.stderr).not.toMatch(/\n\s+at .*[:(]\d+|this is a bug|undefined|\[object/);
  const left = filesIn(folder).filter((file) => file !== name);
  const none = ran.code === 3 || ran.stderr.includes('No clean file was written: no row could be used.');
  expect(left).toEqual(none ? [] : ['clean.csv']);
  return { ...ran, clean: none ? null : readFileSync(join(folder, 'clean.csv'), 'utf8') };
}

const asPlain = read(csv(plain)).then(({ clean }) => clean);

describe('a file that is read rightly', limit, () => {
  const pieces = csv(plain).split('\r\n');
  const files: readonly File[] = [
    ['with line feeds', () => csv(plain, '\n')],
    ['with the carriage returns of an old Macintosh', () => csv(plain, '\r')],
    [
      'with line ends of three kinds',
      () => pieces.map((line, i) => line + ['\r\n', '\n', '\r'][i % 3]).join(''),
    ],
    ['without a line end at the end', () => csv(plain).trimEnd()],
    ['with a byte order mark', () => `\uFEFF${csv(plain)}`],
    ['in UTF-16 without a byte order mark', () => utf16(csv(plain))],
    ['in big-endian UTF-16 without a byte order mark', () => utf16(csv(plain), true)],
    ['in UTF-16 with tabs, as “Unicode Text”', () => utf16(`\uFEFF${lines(plain, '\t').join('\r\n')}\r\n`)],
    ['in Windows-1252', () => windows1252(csv(plain))],
    ['with semicolons', () => `${lines(plain, ';').join('\r\n')}\r\n`],
    ['with semicolons and a line that says so', () => `sep=;\r\n${lines(plain, ';').join('\r\n')}\r\n`],
    ['with tabs', () => `${lines(plain, '\t').join('\n')}\n`],
    [
      'with every cell in quotation marks',
      () => plain.map((row) => row.map((c) => `"${c}"`).join(',')).join('\n'),
    ],
    ['with NULs between the characters of a comment', () => csv(put(plain, 5, comment, 'it\0 was\0 good'))],
    ['with a lone quotation mark in a comment', () => csv(plain).replace('kind', 'so "kind')],
    ['with a line end in a comment', () => csv(put(plain, 5, comment, 'one\r\ntwo\nthree'))],
    ['with a comment of a million characters', () => csv(put(plain, 5, comment, 'word '.repeat(200_000)))],
    ['with a comment that is a formula', () => csv(put(plain, 5, comment, '=cmd|"/c calc"!A1'))],
    ['with blank rows at the end', () => csv(plain) + ',,,\r\n'.repeat(50)],
    ['with blank columns at the end', () => csv(beside(plain, () => ['', '', '']))],
    [
      'with a heading that is called __proto__',
      () => csv(beside(plain, (i) => [i === 0 ? '__proto__' : 'x', i === 0 ? 'constructor' : 'y'])),
    ],
    [
      'with two columns of one heading that are no question',
      () => csv(beside(plain, (i) => (i === 0 ? ['Team', 'Team'] : ['North', 'South']))),
    ],
    [
      'with 20,000 columns',
      () =>
        csv(
          beside(plain, (i) =>
            Array.from({ length: 20_000 - width }, (_, k) => (i === 0 ? `Local ${k}` : '')),
          ),
        ),
    ],
    [
      'cut to 256 columns',
      () =>
        csv(
          beside(plain, (i) => Array.from({ length: 256 - width }, (_, k) => (i === 0 ? `Local ${k}` : '5'))),
        ),
    ],
    ['with titles above the headings', () => `Northshire survey,,\r\n\r\n${csv(plain)}`],
    ['in a workbook', () => book(plain), 'survey.xlsx'],
    ['in a workbook that is named .csv', () => book(plain)],
    [
      'in a workbook with a sheet of notes before it',
      () =>
        workbook([
          { name: 'Notes', rows: textRow(1, ['Downloaded in May']) },
          { name: 'Answers', rows: plain.map((row, i) => textRow(i + 1, row)).join('') },
        ]),
      'survey.xlsx',
    ],
    ['that is named .txt', () => csv(plain), 'survey.txt'],
    ['with spaces and letters beyond ASCII in its name', () => csv(plain), 'Umfrage für Süd 2026 (1).csv'],
  ];
  it.each(files.map(([what, bytes, name]) => ({ what, bytes, name })))('$what', async ({ bytes, name }) => {
    const ran = await read(bytes(), name);
    expect(ran.stderr).not.toContain('poet: ');
    expect(ran.clean).toBe(await asPlain);
  });
});

describe('a file with a fault in it', limit, () => {
  it('loses the rows that can’t be placed, and says which', async () => {
    const broken = lines(plain).map((line, i) => (i === 7 ? `${line},one,two,three` : line));
    const ran = await read(broken.join('\n'));
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('23 used');
    expect(ran.stdout).toMatch(/row 8\b/i);
  });

  it('that holds a question twice with different answers reads neither by chance', async () => {
    const twice = beside(plain, (i) => [
      i === 0 ? (plain[0]?.[qualityAt + 1] ?? '') : (quality[(i * 2) % 5] ?? ''),
    ]);
    const ran = await read(csv(twice));
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('heading-duplicate');
    for (const [i, line] of (ran.clean ?? '').trimEnd().split('\r\n').entries())
      expect(line.split(',')[qualityAt]).toBe(i === 0 ? headings[qualityAt] : '');
  });

  it('whose rows all go on beyond the last heading sets every one aside, and takes none for a heading', async () => {
    const ran = await read(
      lines(plain)
        .map((line, i) => (i === 0 ? line : `${line},x,y`))
        .join('\n'),
    );
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain(
      '24 rows read, 0 used, 24 set aside (24 rows with too many or too few cells)',
    );
    expect(ran.clean).toBeNull();
  });

  it('that leaves nobody to be used leaves no clean file, and says so', async () => {
    const nobody = beside(plain, (i) => [i === 0 ? 'Status' : 'Partial']);
    const ran = await read(csv(nobody));
    expect(ran.code).not.toBe(3);
    expect(ran.clean).toBeNull();
    expect(ran.stderr).toContain('no row could be used');
  });

  it('shows none of the people in it', async () => {
    const named = beside(plain, (i) =>
      i === 0
        ? ['Full name', 'E-mail', 'NHS number']
        : [`Ada Sample${i}`, `ada${i}@example.org`, '943 476 5919'],
    );
    const ran = await read(csv(put(named, 3, comment, 'Ring Ada Sample on 01632 960123')));
    expect(ran.stdout).toContain('direct-identifiers-dropped');
    for (const text of [ran.stdout, ran.stderr, ran.clean ?? ''])
      expect(text).not.toMatch(/Ada|@example|943|01632/);
  });
});

describe('a file that is refused', limit, () => {
  const bomb = (): Buffer =>
    workbook([
      {
        name: 'Answers',
        rows: `${plain.map((row, i) => textRow(i + 1, row)).join('')}${' '.repeat(40_000_000)}`,
      },
    ]);
  const files: readonly Refused[] = [
    ['empty', () => '', /empty/],
    ['of line ends only', () => '\r\n\r\n\r\n', /empty/],
    ['of headings only', () => csv(plain.slice(0, 1)), /no responses/],
    ['of headings only in a workbook', () => book(plain.slice(0, 1)), /no responses/, 'survey.xlsx'],
    [
      'a workbook of notes',
      () => workbook([{ name: 'Notes', rows: textRow(1, ['Nothing here yet']) }]),
      /no responses|no sheet|headings/,
      'survey.xlsx',
    ],
    ['whose quotation mark is never closed', () => csv(plain).replace('N7,', '"N7,'), /never closed/],
    [
      'with 20,001 columns',
      () =>
        csv(beside(plain, (i) => Array.from({ length: 20_001 - width }, (_, k) => (i === 0 ? `L${k}` : '')))),
      /columns/,
    ],
    ['a workbook that unpacks to far more', bomb, /unpacks to more/, 'survey.xlsx'],
    ['a workbook cut short', () => book(plain).subarray(0, 900), /workbook|ZIP/i, 'survey.xlsx'],
    ['a ZIP archive', () => zip({ 'survey.csv': csv(plain) }), /ZIP/, 'survey.zip'],
    [
      'an old workbook',
      () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      /old Excel/,
      'survey.xls',
    ],
    ['SPSS', () => Buffer.from('$FL2@(#) SPSS DATA FILE 64-bit'), /SPSS/, 'survey.sav'],
    [
      'a table of results',
      () =>
        'Answer,Count,Percent\nVery good,200,41.7%\nGood,180,37.5%\nPoor,100,20.8%\nGrand Total,480,100%\n',
      /one row/,
    ],
    [
      'a dictionary of the survey',
      () =>
        'Variable / Field Name,Form Name,Field Type,Field Label\nage,adult,radio,Age\nhealth,adult,radio,Health\n',
      /dictionary|describes|one row/,
    ],
    [
      'a web page',
      () => '<!DOCTYPE html><html><body><table><tr><td>Good</td></tr></table></body></html>',
      /web page/,
      'survey.xls',
    ],
    [
      'JSON',
      () => JSON.stringify(plain.slice(1).map((row) => ({ id: row[0], health: row[1] }))),
      /JSON/,
      'survey.json',
    ],
    ['XML', () => '<?xml version="1.0"?><answers><answer>Good</answer></answers>', /XML/],
    ['a PDF', () => '%PDF-1.7\n1 0 obj << >> endobj', /PDF/],
    [
      'a picture',
      () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      /picture/,
      'survey.png',
    ],
    [
      'bytes of no kind',
      () => Buffer.from(Array.from({ length: 4000 }, (_, i) => ((i * 7919) % 251) % 32)),
      /not a text|empty/,
    ],
    [
      'a list of something else',
      () => 'Postcode area,Buses,Trams\nNorth,4,1\nSouth,6,0\nEast,2,2\n',
      /fit no question set/,
    ],
    [
      'prose',
      () => 'Dear colleague\n\nThe survey went well, and people were pleased.\nKind regards\n',
      /headings|fit no question set|responses|one row/i,
    ],
    ['a single number', () => '42', /headings|no responses|fit no question set|response/i],
    ['a thousand opening brackets', () => '['.repeat(1000), /JSON|headings|no responses|fit no/i],
  ];
  it.each(files.map(([what, bytes, says, name]) => ({ what, bytes, says, name })))(
    '$what',
    async ({ bytes, says, name }) => {
      const ran = await read(bytes(), name);
      expect(ran.code, ran.stdout).toBe(3);
      expect(ran.stdout).toBe('');
      expect(ran.stderr).toMatch(says);
      expect(ran.stderr).toContain('poet explain ');
      expect(ran.stderr.split('\n').length).toBeLessThan(14);
    },
  );
});

describe('whatever is done to the bytes', limit, () => {
  /** Numbers from 0 up to, not including, `below`, the same each time. */
  function dice(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
  }

  it('a CSV file ends in a reading or in a clear stop', async () => {
    const roll = dice(20261122);
    const odd = [0, 0x22, 0x27, 0x0a, 0x0d, 0x2c, 0x3b, 0x09, 0x3d, 0x80, 0xa0, 0xc3, 0xff, 0xfe];
    const whole = Buffer.from(csv(plain));
    for (let run = 0; run < 60; run++) {
      const bytes = [...whole.subarray(0, whole.length - roll(2) * roll(whole.length))];
      for (let n = roll(6); n >= 0; n--) {
        bytes.splice(
          roll(bytes.length),
          roll(3),
          ...Array.from({ length: roll(4) }, () => odd[roll(odd.length)] ?? 0),
        );
      }
      await read(Buffer.from(bytes));
    }
  });

  it('a workbook ends in a reading or in a clear stop', async () => {
    const roll = dice(7);
    const whole = book(plain);
    for (let run = 0; run < 60; run++) {
      const bytes = Buffer.from(whole);
      for (let n = roll(3); n >= 0; n--) bytes[roll(bytes.length)] = roll(256);
      await read(bytes, 'survey.xlsx');
    }
  });
});

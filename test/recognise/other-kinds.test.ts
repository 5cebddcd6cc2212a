import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PoetError } from '../../src/errors.js';
import { openExport } from '../../src/intake/intake.js';
import { parseQuestionSet } from '../../src/question-set/question-set.js';
import { checkAnswers } from '../../src/read-answers.js';
import { recognise } from '../../src/recognise/recognise.js';

const adult = parseQuestionSet(
  readFileSync(new URL('../../question-sets/adult/2017.yaml', import.meta.url), 'utf8'),
  'adult/2017.yaml',
);

/** The error that a file ends in, read with nothing but its text. */
async function refused(lines: readonly (string | Uint8Array)[] | Uint8Array): Promise<PoetError> {
  const bytes = lines instanceof Uint8Array ? lines : new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
  const source = {
    file: 'file.csv',
    size: bytes.length,
    async *bytes() {
      yield bytes;
    },
  };
  try {
    await checkAnswers(source, [adult], { intake: {}, recognise: {}, code: {} });
  } catch (error) {
    if (error instanceof PoetError) return error;
    throw error;
  }
  throw new Error('the file was read');
}

const labels = ['Amount of support', 'Quality of support', 'Health', 'Feeling safe'];
const whole = [
  ...labels,
  ...['Age', 'Quality of life', 'Everyday activities', 'Information and advice', 'Relationships'],
];

describe('a file that is no table of responses is called by its name', () => {
  it.each<[string, readonly string[], RegExp]>([
    [
      'a table of results',
      ['Question,Here,There', ...labels.map((label, i) => `${label},${60 + i},${50 + i}`)],
      /a table of results: column A holds the questions, and numbers/,
    ],
    [
      'one row for each answer',
      ['Person,Item,Reply', ...[1, 2, 3].flatMap((who) => labels.map((label) => `${who},${label},Good`))],
      /one row for each answer: column B/,
    ],
    [
      'a table on its side',
      ['Item,P1,P2,P3', ...labels.map((label) => `${label},Good,Poor,Good`)],
      /turned on its side: column A/,
    ],
    [
      'one row for each answer, to questions of another survey',
      ['Respondent ID,Question,Answer', ...[1, 2, 3].flatMap((who) => [`${who},Q1,Good`, `${who},Q2,Poor`])],
      /one row for each answer: column B is "Question" and column C is "Answer"/,
    ],
    [
      'a bank statement',
      ['Date,Type,Description,Paid out,Paid in,Balance', '01/03/2026,DD,COUNCIL TAX,120.00,,880.00'],
      /a bank statement or a list of payments/,
    ],
    [
      'a statutory return',
      ['CHILD,SEX,DOB,ETHNIC,UPN,MOTHER', '1,1,01/01/2010,WBRI,UN1,', '2,2,02/01/2010,WBRI,UN1,'],
      /a table of a statutory return/,
    ],
    [
      'a list of places',
      ['LSOA code,LSOA name,IMD rank', 'E01000001,Made Up 001A,12', 'E01000002,Made Up 001B,30'],
      /a list of places/,
    ],
    [
      'a log',
      ['timestamp,level,message', '2026-01-01T00:00:01Z,INFO,started', '2026-01-01T00:00:02Z,INFO,ended'],
      /a log that a program wrote/,
    ],
    [
      'figures by month',
      ['Month,Referrals,Assessments', '2025-01,120,60', '2025-02,131,58', '2025-03,99,71'],
      /a table of figures: a line for each "Month"/,
    ],
    [
      'a list of questions with their options',
      ['Question number,Question text,Response options', 'Q1,How good,Very good; Good', 'Q2,Safe,Yes; No'],
      /a description of the questions/,
    ],
    [
      'a case list',
      ['Person ID,Full name,DOB,NHS No', ...[1, 2, 3].map((i) => `P${i},Ann Example,01/02/1950,9434765919`)],
      /a list of people, .*name, date of birth and NHS number/,
    ],
    ['an ODK repeat', ['hours,PARENT_KEY,KEY', '4,uuid:1,a', '2,uuid:1,b'], /repeat group: column B/],
    ['a KoboToolbox repeat', ['hours,_index,_parent_index', '4,1,1', '2,2,1'], /repeat group: column C/],
    ['a list', ['Comments', 'Lovely', 'Good'], /it has one column/],
    [
      'an empty template',
      [`Response ID,${whole.join(',')}`, ...[1, 2, 3].map((i) => `${i}${','.repeat(whole.length)}`)],
      /holds no answers: the 9 questions that were found are blank in all 3 rows/,
    ],
  ])('%s', async (_, lines, words) => {
    const error = await refused(lines);
    expect(error.code).toBe('not-respondent-level');
    expect(error.message).toMatch(words);
    // Nobody in the file is in what is said of it.
    expect(error.message).not.toMatch(/Ann Example|9434765919|Lovely/);
    expect(error.hint).not.toBe('');
  });

  it('and one whose headings say nothing is shown by them, names left out', async () => {
    const error = await refused(['Supplier,Ann Example,Cost', 'x,y,1', 'z,y,2']);
    expect(error.code).toBe('question-set-not-recognised');
    expect(error.message).toContain('They are: "Supplier", "Cost" and 1 more.');
  });

  it('and one with codes for headings is told how to export again', async () => {
    const error = await refused(['Q1,Q2_1,QUAL[SQ001],V4', '1,2,3,4', '2,2,1,1', '3,1,2,2']);
    expect(error.hint).toContain('The headings are short codes. Export again with the full text');
  });
});

describe('other kinds of file', () => {
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  it.each<[string, Uint8Array]>([
    ['a text document (RTF)', text('{\\rtf1\\ansi Hello}\n')],
    ['an e-mail', text('From: a@example.org\nTo: b@example.org\nSubject: x\n\nHello\n')],
    ['a calendar or a contact card', text('BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n')],
    ['a program or a script', text('CREATE TABLE answers (id int);\nINSERT INTO answers VALUES (1);\n')],
    ['a data file of a statistics program', text('<stata_dta><header><release>118</release>')],
    ['a database file', text('SQLite format 3\0\u0010\0\u0001\u0001')],
    ['an archive', Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4])],
    ['SPSS data file', text('$FL2@(#) SPSS DATA FILE')],
  ])('are named: %s', async (name, bytes) => {
    const error = await refused(bytes);
    expect(error.code).toBe('not-text');
    expect(error.message).toContain(name);
  });
});

describe('every export of a platform', () => {
  const folder = new URL('../../fixtures/exports/', import.meta.url);
  const names = readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory());

  it('is taken for none of these', async () => {
    for (const { name } of names) {
      const file = readdirSync(new URL(`${name}/`, folder)).find((each) => each.startsWith('export.'));
      if (file === undefined) continue;
      const bytes = new Uint8Array(readFileSync(new URL(`${name}/${file}`, folder)));
      const table = await openExport({
        file,
        size: bytes.length,
        async *bytes() {
          yield bytes;
        },
      });
      const sample = [];
      for await (const block of table.blocks()) sample.push(block);
      try {
        recognise(table, sample, [adult]);
      } catch (error) {
        expect([name, error instanceof PoetError ? error.code : '']).toEqual([
          name,
          'question-set-not-recognised',
        ]);
      }
    }
  });
});

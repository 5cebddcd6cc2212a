import { describe, expect, it } from 'vitest';
import { openExport } from '../../src/intake/intake.js';
import { held, readAll } from './support.js';

const answers = ['Very good', 'Good', 'Poor', 'Good', 'Very good', 'Poor', 'Good', 'Good'];
const body = answers.map((a, i) => `${i + 1},${a},${answers[(i * 3) % 8]},${a}`).join('\n');
const one = `Reference,Dignity,Choice,Information\n${body}\n`;
const codes = (findings: readonly { code: string }[]): string[] => findings.map((f) => f.code);

describe('heading rows', () => {
  it('are one in most files', async () => {
    const { table } = await readAll(held(one));
    expect(table.facts).toMatchObject({ headingRows: 1, dialect: 'plain' });
    expect(table.headings.map((h) => h.letter)).toEqual(['A', 'B', 'C', 'D']);
  });

  it('are one where columns are only numbered: the first person is no heading of Qualtrics', async () => {
    const numbered = Array.from({ length: 10 }, (_, i) => `V${i + 1}`).join(',');
    const people = answers.map((a, i) => [`R${i}`, a, a, a, a, a, a, a, a, 'Yes'].join(',')).join('\n');
    const { table, rows } = await readAll(held(`${numbered}\n${people}\n`));
    expect(table.facts).toMatchObject({ headingRows: 1, dialect: 'plain' });
    expect(rows).toHaveLength(answers.length);
  });

  it('are one where cells stand beyond the last heading, the same in every row', async () => {
    const { table, end } = await readAll(
      held(`Reference,Dignity,Choice,Information\n${body.replaceAll('\n', ',x,y\n')},x,y\n`),
    );
    expect(table.facts.headingRows).toBe(1);
    expect(end.rows.read).toBe(answers.length);
  });

  it('are one in a file of a single response', async () => {
    const { table, rows } = await readAll(held('Reference,Dignity\n1,Good\n'));
    expect(table.facts.headingRows).toBe(1);
    expect(rows).toEqual([[2, '1', 'Good']]);
  });

  it('are two when short names stand above the questions', async () => {
    const { table } = await readAll(
      held(
        `ref,q1,q2,q3\nReference,Are you supported with dignity?,Do you have a choice?,Is it clear?\n${body}\n`,
      ),
    );
    expect(table.facts.headingRows).toBe(2);
    expect(table.headings[1]).toMatchObject({ texts: ['Are you supported with dignity?', 'q1'], code: 'q1' });
  });

  it('carry a question to the right over its rows', async () => {
    const { table } = await readAll(
      held(`Reference,How good are these?,,\n,Dignity,Choice,Information\n${body}\n`),
    );
    expect(table.facts.headingRows).toBe(2);
    expect(table.headings[2]).toMatchObject({
      stem: 'How good are these?',
      item: 'Choice',
      texts: ['Choice', 'How good are these? - Choice', 'How good are these? [Choice]'],
      parts: ['How good are these?', 'Choice'],
    });
  });

  it('are two when the second names options that the ticks repeat', async () => {
    const ticks = (i: number): string => (i % 2 ? 'Home care,,Day service' : ',Personal assistant,');
    const rows = answers.map((a, i) => `${i},${ticks(i)},${a}`);
    const { table } = await readAll(
      held(
        `Reference,Support received,,,Dignity\n,Home care,Personal assistant,Day service,\n${rows.join('\n')}\n`,
      ),
    );
    expect(table.facts.headingRows).toBe(2);
    expect(table.headings.map((h) => h.item)).toEqual([
      null,
      'Home care',
      'Personal assistant',
      'Day service',
      null,
    ]);
  });

  it('are one when data stand under blank headings', async () => {
    const rows = answers.map((a, i) => `${i},${a},${answers[i % 3]},${i * 7}`);
    const { table } = await readAll(held(`Reference,Dignity,,\n${rows.join('\n')}\n`));
    expect(table.facts.headingRows).toBe(1);
  });

  it('may have a title and a blank line above them', async () => {
    const { table, rows } = await readAll(held(`Adult survey 2026,,,\n,,,\n${one}`));
    expect(table.facts.headingRows).toBe(3);
    expect(table.headings[1]?.texts).toEqual(['Dignity']);
    expect(table.facts.clues.join()).toContain('2 title or blank rows above');
    expect(rows[0]?.[0]).toBe(4);
  });

  it('may have a blank line below them, which is no warning', async () => {
    const { rows, end } = await readAll(held(one.replace('\n', '\n\n')));
    expect(rows[0]?.[0]).toBe(3);
    expect(codes(end.findings)).toEqual(['layout-recognised', 'blank-rows']);
  });

  it('can be set', async () => {
    const { table, rows } = await readAll(held(one), { headingRows: 2 });
    expect(table.facts).toMatchObject({ headingRows: 2, clues: ['2 heading rows, as set'] });
    expect(rows[0]?.[0]).toBe(3);
    await expect(openExport(held(one), { headingRows: 0 })).rejects.toMatchObject({
      code: 'heading-rows-out-of-range',
    });
    await expect(openExport(held('a,b\n1,2\n'), { headingRows: 7 })).rejects.toMatchObject({
      code: 'heading-rows-out-of-range',
    });
  });

  it('that were deleted are missed', async () => {
    await expect(openExport(held(`${body}\n`))).rejects.toMatchObject({ code: 'headings-missing' });
  });

  it('alone are no survey', async () => {
    await expect(openExport(held('Reference,Dignity\n'))).rejects.toMatchObject({ code: 'headings-only' });
    await expect(openExport(held('Reference,Dignity\n,\n,\n'))).rejects.toMatchObject({
      code: 'headings-only',
    });
  });
});

describe('headings', () => {
  it('may be the same twice, and may be called __proto__', async () => {
    const { table, rows } = await readAll(
      held('Reference,Other,Other,__proto__,constructor\n1,x,y,z,w\n2,x,y,z,w\n'),
    );
    expect(table.headings.map((h) => h.texts[0])).toEqual([
      'Reference',
      'Other',
      'Other',
      '__proto__',
      'constructor',
    ]);
    expect(table.headings.map((h) => h.platformRole)).toEqual([null, null, null, null, null]);
    expect(rows[0]).toEqual([2, '1', 'x', 'y', 'z', 'w']);
  });

  it('keep their place when some are blank', async () => {
    const { table } = await readAll(held('Reference,,Dignity\n1,x,Good\n2,y,Poor\n'));
    expect(table.headings.map((h) => h.texts)).toEqual([['Reference'], [], ['Dignity']]);
  });

  it('named by another program because they were blank are blank', async () => {
    const { table } = await readAll(
      held(`Reference,How good are these?,Unnamed: 2,...4\n,Dignity,Choice,Information\n${body}\n`),
    );
    expect(table.headings[3]).toMatchObject({ stem: 'How good are these?', item: 'Information' });
  });

  it('that end at column 256 were perhaps cut there', async () => {
    const wide = (columns: number): string =>
      `${Array.from({ length: columns }, (_, i) => `item ${i}`).join(',')}\n${'x,'.repeat(columns - 1)}x\n`;
    const cut = await readAll(held(wide(256)));
    expect(cut.end.findings.find((f) => f.code === 'columns-cut-off')).toMatchObject({
      severity: 'warning',
      details: { columns: 256, last: 'IV' },
    });
    expect(codes((await readAll(held(wide(257)))).end.findings)).not.toContain('columns-cut-off');
  });
});

describe('the layout', () => {
  it('is always said, with its clues', async () => {
    const { end } = await readAll(held(one));
    expect(end.findings[0]).toMatchObject({
      code: 'layout-recognised',
      severity: 'note',
      details: { dialect: 'plain', headingRows: 1, clues: [expect.any(String)] },
    });
  });

  it('says when it is of a platform of which no file was seen', async () => {
    const { end } = await readAll(held('Unique Response Number,1. Dignity\n7,Good\n8,Poor\n'));
    expect(codes(end.findings)).toContain('layout-unverified');
    expect(codes((await readAll(held(one))).end.findings)).not.toContain('layout-unverified');
  });

  it('of SmartSurvey with names, questions and options in three rows carries the question over its options', async () => {
    const own = 'UserID,UserNo,Name,Email,IP Address,Unique ID,Started,Ended,Tracking Link';
    const rows = [1, 2, 3].map((n) => `88${n},${n},,,,,03/04/2026 09:37:00,03/04/2026 09:37:00,Web link`);
    const { table } = await readAll(
      held(
        `${own},Q1,,Q2,,Q3,Q4\n,,,,,,,,,uses,,wishes,,How good is it?,age\n,,,,,,,,,Q1.1. Care,Q1.2. Time,Q2.1. Care,Q2.2. Time,Q3.1. Dignity,\n` +
          `${rows.map((row) => `${row},Care,-,-,Time,Good,Under 65`).join('\n')}\n`,
      ),
    );
    expect(table.facts).toMatchObject({ dialect: 'smartsurvey', headingRows: 3 });
    expect(table.headings.slice(9).map(({ stem, item }) => [stem, item])).toEqual([
      ['uses', 'Q1.1. Care'],
      ['uses', 'Q1.2. Time'],
      ['wishes', 'Q2.1. Care'],
      ['wishes', 'Q2.2. Time'],
      ['How good is it?', 'Q3.1. Dignity'],
      ['Q4', 'age'],
    ]);
  });

  it('can be set', async () => {
    const { table } = await readAll(held('Reference,Q1. Dignity\n1,-\n2,Good\n'), { dialect: 'SmartSurvey' });
    expect(table.facts.dialect).toBe('smartsurvey');
    expect(table.marks).toEqual({ '-': 'missing' });
    await expect(openExport(held(one), { dialect: 'surveychimp' })).rejects.toMatchObject({
      code: 'dialect-unknown',
      hint: expect.stringContaining('surveymonkey'),
    });
    await expect(openExport(held(one), { dialect: '__proto__' })).rejects.toMatchObject({
      code: 'dialect-unknown',
    });
  });
});

describe('a table that is not responses', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['a summary', 'Answer Choices,Responses,Response Percent\nGood,12,40%\nPoor,18,60%\n', /kinds of count/],
    [
      'a table with totals',
      'Area,Good,Poor\nNorth,12,3\nSouth,9,1\nGrand Total,21,4\n',
      /row 4 begins "Grand Total"/,
    ],
    [
      'average scores',
      'Year,Statement,Mean score\n2025,Dignity,4.3\n2026,Dignity,4.4\n',
      /counts or averages/,
    ],
    ['percentages', 'Area,Good,Poor\nNorth,80%,20%\nSouth,90%,10%\n', /2 columns are percentages/],
    [
      'a data dictionary',
      'Variable / Field Name,Form Name,Field Type\nage,about,radio\ndignity,quality,radio\n',
      /description/,
    ],
  ];
  for (const [name, content, message] of cases) {
    it(`such as ${name} is refused by what it looks like`, async () => {
      const refusal = openExport(held(content));
      await expect(refusal).rejects.toMatchObject({ code: 'not-respondent-level' });
      await expect(refusal).rejects.toThrow(message);
    });
  }

  it('is not suspected because someone answers "Total" or in per cent', async () => {
    const { rows } = await readAll(held('Reference,Where,Share\n1,Total,Good\n2,North,5%\n3,South,10%\n'));
    expect(rows).toHaveLength(3);
  });
});

describe('the headings of KoboToolbox with labels', () => {
  const heads = [
    '_id',
    '_uuid',
    '_submission_time',
    '_index',
    'About you/Your age',
    'About you/Your home',
    'Would you change anything? Yes/No',
  ];
  const people = Array.from({ length: 6 }, (_, i) =>
    [i, i, i, i, 'Under 65', 'A flat', i % 2 ? 'Yes' : 'No'].join(';'),
  );

  it('are parted from their group, and not inside a sentence', async () => {
    const { table } = await readAll(held(`${heads.join(';')}\n${people.join('\n')}\n`));
    expect(table.facts.dialect).toBe('kobotoolbox');
    expect(table.headings.slice(4).map(({ texts }) => texts[0])).toEqual([
      'Your age',
      'Your home',
      'Would you change anything? Yes/No',
    ]);
  });
});

it('Microsoft Forms is known without the columns that an anonymous form leaves out', async () => {
  const people = answers.map((answer, i) => `${i + 1},46000.${i},46000.${i},${answer}`).join('\n');
  const { table } = await readAll(held(`Id,Start time,Completion time,Dignity\n${people}\n`));
  expect(table.facts.dialect).toBe('microsoft-forms');
});

it.each(['1/18/2026 14:18', '1/18/2026 14:18:57', '2026-01-18 14:18:57'])(
  'Google Forms is known by a time like %s',
  async (time) => {
    const people = answers.map((answer) => `${time},${answer}`).join('\n');
    const { table } = await readAll(held(`Timestamp,Dignity\n${people}\n`));
    expect(table.facts.dialect).toBe('google-forms');
  },
);

it('Snap Surveys is known by its words for no answer in any case', async () => {
  const people = answers.map((answer, i) => `${i + 1},${answer},${i % 3 ? answer : 'No reply'}`).join('\n');
  const { table } = await readAll(held(`ID.name,Q1,Q2\n${people}\n`));
  expect(table.facts.dialect).toBe('snap');
});

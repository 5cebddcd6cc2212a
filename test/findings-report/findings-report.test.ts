import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/findings.js';
import { findingsFormats } from '../../src/findings-formats.js';
import { type CheckedFile, composeFindings, findingsCsv } from '../../src/findings-report/findings-report.js';

const advice = {
  'answer-not-on-scale': {
    title: 'Answers are not in the list',
    number: 'A01',
    todo: 'Put it right.\n\nOr not.',
  },
  'partial-responses': { title: 'Not finished', number: 'R02', todo: 'Say yes.' },
  'blank-rows': { title: 'Blank rows', number: 'F09', todo: 'Nothing.' },
};

function found(code: string, severity: Finding['severity'], more: Partial<Finding> = {}) {
  const finding = {
    code,
    severity,
    column: null,
    heading: null,
    question: null,
    count: 1,
    rows: [],
    details: {},
    ...more,
  };
  return { ...finding, message: `About ${code}.` };
}

const audience = (
  questionSet: string,
  findings: CheckedFile['audiences'][number]['validation']['findings'],
) => ({
  questionSet,
  title: 'Made-up people',
  recognised: { matched: 20, of: 22 },
  assumed: {
    dateOrder: { column: 'B', order: 'day-first', because: 'column' } as const,
    marks: { '-': 'missing' },
  },
  validation: { findings },
});

const fileOf = (...audiences: CheckedFile['audiences']): CheckedFile => ({
  source: {
    file: 'export.csv',
    encoding: 'windows-1252',
    delimiter: ';',
    sheet: null,
    dialect: 'smartsurvey',
    headingRows: 3,
    rows: { read: 100, used: 90, setAside: 10, because: { 'blank-row': 4, 'partial-response': 6 } },
  },
  clues: ['the headings are numbered'],
  audiences,
});

const scale = found('answer-not-on-scale', 'error', {
  column: 'K',
  heading: '=HYPERLINK("http://example.org")',
  count: 213,
  rows: [14, 15, 16, 31],
});
const blank = found('blank-rows', 'note', { count: 4, rows: [9] });
const one = fileOf(
  audience('adult@2017', [blank, found('partial-responses', 'confirm', { count: 6 }), scale]),
);

describe('the report of findings', () => {
  const report = composeFindings([one], advice);

  it('starts with one sentence: what it means, and three counts', () => {
    expect(report.verdict).toBe(
      'The answers can be analysed, but the columns, rows or answers that must be fixed are left out: 1 must fix, 1 please confirm, 1 for information.',
    );
    expect(composeFindings([fileOf(audience('adult@2017', []))], advice).verdict).toBe(
      'The answers can be analysed: 0 must fix, 0 please confirm, 0 for information.',
    );
  });

  it('accounts for the rows, with the reason for each that was set aside', () => {
    expect(report.files[0]?.rows).toEqual({
      read: 100,
      used: 90,
      setAside: [
        { because: 'blank rows', count: 4 },
        { because: 'partial responses', count: 6 },
      ],
    });
  });

  it('says everything that was assumed, even when all is well', () => {
    expect(report.files[0]?.assumptions).toEqual([
      { what: 'Encoding', taken: 'windows-1252' },
      { what: 'Between cells', taken: 'semicolons' },
      { what: 'Heading rows', taken: '3' },
      { what: 'Survey platform', taken: 'smartsurvey; the headings are numbered' },
      { what: 'Question set', taken: 'adult@2017, Made-up people: 20 of 22 questions found' },
      { what: 'Order of dates', taken: 'day before month in column B: a date in the column shows it' },
      { what: 'Marks of no answer', taken: 'blank cells, and "-" as no answer' },
    ]);
  });

  it('puts the worst cause first, and cuts nothing without saying so', () => {
    const causes = report.files[0]?.causes ?? [];
    expect(causes.map(({ level, code }) => `${level} ${code}`)).toEqual([
      'Must fix answer-not-on-scale',
      'Please confirm partial-responses',
      'Note blank-rows',
    ]);
    expect(causes[0]?.findings[0]).toMatchObject({
      column: 'K',
      count: 213,
      rows: '14-16, 31',
      moreRows: 209,
    });
  });

  it('says once what holds for every questionnaire of a file, and counts it once', () => {
    const two = fileOf(audience('adult@2017', [blank, scale]), audience('carer@2014', [blank]));
    const [file] = composeFindings([two], advice).files;
    expect(file?.counts).toEqual({ mustFix: 1, confirm: 0, information: 1 });
    expect(file?.causes.map(({ findings }) => findings.map(({ questionSet }) => questionSet))).toEqual([
      ['adult@2017'],
      [null],
    ]);
  });
});

describe('the report of findings as a file', () => {
  const report = composeFindings([one], advice);

  it('is a table that a spreadsheet opens without running anything', () => {
    const lines = findingsCsv(report).split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFFFile,Level,Question set,Column,Heading,Count,Rows,What was found,What to do,Code',
    );
    expect(lines).toContain(
      'export.csv,Must fix,,K,"\'=HYPERLINK(""http://example.org"")",213,"14-16, 31 and 209 more",About answer-not-on-scale.,Put it right. Or not.,answer-not-on-scale',
    );
    expect(lines).toContain('export.csv,Rows,,,,6,,set aside: partial responses,,');
  });

  it('is one HTML file that runs no script and loads nothing, with captions and headings to its tables', async () => {
    const html = await findingsFormats.html(report, '2026-11-22');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|\son\w+=|src=|<link/i);
    expect(html).toContain('<h1>What was found in export.csv</h1>');
    expect(html.match(/<table>/g)?.length).toBe(html.match(/<caption /g)?.length);
    expect(html).toContain('<th scope="col">Heading</th>');
    expect(html).not.toMatch(/<td[^>]*><\/td>/);
    expect(html).toContain('14-16, 31 and 209 more');
    expect(html).toContain('(answer-not-on-scale)');
  });

  it('is Markdown with every finding in it', async () => {
    const markdown = await findingsFormats.md(report, '2026-11-22');
    for (const words of [
      '1 must fix',
      'About blank-rows.',
      'Put it right.',
      '### Please confirm: Not finished',
    ])
      expect(markdown).toContain(words);
  });

  it('is data', async () => {
    expect(JSON.parse(await findingsFormats.json(report, '2026-11-22'))).toEqual(report);
  });
});

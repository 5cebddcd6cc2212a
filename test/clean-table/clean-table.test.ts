import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startCleanTable } from '../../src/clean-table/clean-table.js';
import type { AnswerBatch, CodeSettings } from '../../src/code/code.js';
import type { ExportBytes } from '../../src/intake/intake.js';
import { type QuestionSet, templateHeadings } from '../../src/question-set/question-set.js';
import { checkAnswers, type ReadSettings, readAnswers } from '../../src/read-answers.js';
import type { Tally } from '../../src/tally/tally.js';

const folder = new URL('../../fixtures/', import.meta.url);
const sets: readonly QuestionSet[] = JSON.parse(
  readFileSync(new URL('../../question-sets/compiled.json', import.meta.url), 'utf8'),
);

const bytesOf = (file: string, bytes: Uint8Array): ExportBytes => ({
  file,
  size: bytes.length,
  async *bytes() {
    yield bytes;
  },
});
const fileAt = (path: string): ExportBytes =>
  bytesOf(path.split('/').at(-1) ?? '', new Uint8Array(readFileSync(new URL(path, folder))));

const settingsOf = (code: CodeSettings = {}): ReadSettings => ({ intake: {}, recognise: {}, code });

/** The clean table of each audience of an export, as text. */
async function cleaned(source: ExportBytes, settings: ReadSettings, given = sets) {
  const tables = new Map<string, { readonly table: ReturnType<typeof startCleanTable>; text: string }>();
  await checkAnswers(source, given, settings, (batch: AnswerBatch) => {
    const { id } = batch.questionSet;
    const known = tables.get(id) ?? {
      table: startCleanTable(batch.questionSet, templateHeadings(batch.questionSet)),
      text: '',
    };
    tables.set(id, known);
    known.text += [...known.table.pieces(batch)].join('');
  });
  return tables;
}

const csv = (text: string): ExportBytes => bytesOf('clean.csv', new TextEncoder().encode(text));

/** What both files must agree in: everything but what the clean table leaves out on purpose. */
function compared({ context, contentHash: _hash, ...counts }: Tally & { contentHash?: unknown }) {
  const { mode: _mode, filledInBy: _by, ...kept } = context as Record<string, unknown>;
  return { ...counts, context: kept };
}

async function expectSameCounts(source: ExportBytes, settings: ReadSettings, given = sets): Promise<number> {
  const [read, tables] = [await readAnswers(source, given, settings), await cleaned(source, settings, given)];
  for (const { recognition, report, tally } of read.audiences) {
    const { text = '', table } = tables.get(recognition.questionSet.id) ?? {};
    const { marks = {} } = table?.count() ?? {};
    const again = await readAnswers(
      csv(text),
      given,
      settingsOf({ accept: settings.code.accept ?? [], marks }),
    );
    const [only] = again.audiences;
    expect(again.audiences).toHaveLength(1);
    expect(only?.recognition.questionSet.id).toBe(recognition.questionSet.id);
    expect(compared(only?.tally as Tally)).toEqual(compared(tally));
    const worse = only?.report.findings.filter(({ severity }) => severity === 'stop' || severity === 'error');
    // A question that the export has no column for, or none that can be read, is a blank column of the clean table.
    const unread = new Set(
      report.findings.filter(({ code }) => code === 'codes-without-labels').map(({ question }) => question),
    );
    const found = new Set(
      recognition.matches.map(({ question }) => question).filter((id) => !unread.has(id)),
    );
    const missing = worse?.filter(({ question }) => question !== null && !found.has(question)) ?? [];
    expect(missing.every(({ code }) => code === 'question-missing' || code === 'question-mostly-blank')).toBe(
      true,
    );
    expect(
      worse?.filter((finding) => !missing.includes(finding) && finding.code !== 'question-missing'),
    ).toEqual([]);
  }
  return read.audiences.length;
}

describe('a clean table, read again', () => {
  const journeys = readdirSync(new URL('journeys/', folder)).filter((name) =>
    existsSync(new URL(`journeys/${name}/export.csv`, folder)),
  );

  it.each(journeys)('gives the same counts as the export of %s', async (name) => {
    const path = `journeys/${name}/`;
    const { options } = JSON.parse(readFileSync(new URL(`${path}settings.json`, folder), 'utf8'));
    const accept = options.accept === undefined ? [] : options.accept.split(',');
    expect(await expectSameCounts(fileAt(`${path}export.csv`), settingsOf({ accept }))).toBe(
      name === 'midmarsh' ? 2 : 1,
    );
  });

  it.each([
    'plain/export.csv',
    'smartsurvey/export.csv',
    'smartsurvey-three-rows/export.csv',
    'surveymonkey/export.csv',
    'surveymonkey-expanded/export.csv',
    'surveymonkey-flattened/export.csv',
    'qualtrics/export.csv',
    'limesurvey/export.csv',
    'google-forms/export.csv',
    'microsoft-forms/export.xlsx',
    'alchemer/export.csv',
    'redcap-labels/export.csv',
    'case-management/export.csv',
  ])('gives the same counts as exports/%s', async (path) => {
    const settings = settingsOf({ accept: ['partials'] });
    expect(await expectSameCounts(fileAt(`exports/${path}`), settings)).toBe(1);
  });
});

describe('a clean table', () => {
  const adult = sets.find(({ id }) => id === 'adult@2017') as QuestionSet;
  const headings = [
    'Response ID',
    'Full name',
    'Council',
    'Review date',
    'Filled in by',
    ...templateHeadings(adult),
  ];
  const answers = (comment: string): string[] =>
    templateHeadings(adult).map((heading) => {
      if (heading === 'what is working well') return comment;
      if (heading === 'health') return 'A lot better';
      return heading === 'support received [Home care]' ? 'Yes' : '';
    });
  const quoted = (cells: readonly string[]): string =>
    `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;
  const file = [
    quoted(headings),
    quoted(['7001', 'Ada Sample', 'Northshire', '14/03/2026', 'Bob Sample', ...answers('=2+2 says Carol')]),
    quoted(['7002', 'Dan Sample', '=Eastvale', '15/03/2026', '', ...answers('')]),
    quoted(['7003', 'Eve Sample', 'eve.sample@example.org', '16/03/2026', '', ...answers('')]),
  ].join('');

  it('holds months, labels and that there was a comment, and nothing that says who', async () => {
    const [{ text, table } = { text: '', table: null }] = (await cleaned(csv(file), settingsOf())).values();
    const [first = '', ...lines] = text.split('\r\n');
    expect(first).toMatch(/^\uFEFFAuthority,Review month,/);
    expect(lines[0]).toMatch(/^Northshire,2026-03,/);
    expect(lines[0]).toContain('A lot better');
    expect(lines[0]).toContain('Comment written');
    for (const secret of ['7001', 'Sample', 'Carol', '14/03', '2026-03-14', '@'])
      expect(text).not.toContain(secret);
    expect(table?.count()).toMatchObject({ rows: 3, withheld: 0, blank: 0 });
  });

  it('opens in a spreadsheet without running anything', async () => {
    const [{ text } = { text: '' }] = (await cleaned(csv(file), settingsOf())).values();
    expect(text).toContain("\r\n'=Eastvale,");
  });

  it('says a non-answer by its kind, in the words of the question where it has some', async () => {
    const headings = [
      'health',
      'feeling safe',
      'relationships',
      'everyday activities',
      'gender',
      'dignity',
      'age',
    ];
    const source = csv(
      quoted([...headings, 'amount of support']) +
        quoted(['N/A', 'Better', '-99', 'Worse', '-98', 'Good', '-99', 'N/A']) +
        quoted(['Better', '', 'Worse', '', 'Woman', '-98', '65 and over', '-99']),
    );
    const marks = { '-99': 'dontKnow', '-98': 'preferNotToSay', 'N/A': 'doesNotApply' } as const;
    const [{ text, table } = { text: '', table: null }] = (
      await cleaned(source, settingsOf({ marks }))
    ).values();
    expect(table?.count().marks).toEqual({ "Don't know": 'dontKnow', 'Prefer not to say': 'preferNotToSay' });
    expect(text).toContain("Don't know");
    expect(text).toContain('Prefer not to say');
    expect(text).toContain('Does not apply');
    await expectSameCounts(source, settingsOf({ marks }));
  });
});

describe('the comparison of two readings', () => {
  it('sees one answer that was changed', async () => {
    const source = fileAt('exports/plain/export.csv');
    const settings = settingsOf({ accept: ['partials'] });
    const [{ text } = { text: '' }] = (await cleaned(source, settings)).values();
    const [before] = (await readAnswers(source, sets, settings)).audiences;
    const [after] = (await readAnswers(csv(text.replace(',Good,', ',Poor,')), sets, settings)).audiences;
    expect(compared(after?.tally as Tally)).not.toEqual(compared(before?.tally as Tally));
  });
});

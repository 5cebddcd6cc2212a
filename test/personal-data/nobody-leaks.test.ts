import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { filesIn, poet, scratch } from '../cli/run-cli.js';
import { textRow, workbook } from '../intake/make-workbook.js';
import { everythingSaid } from '../render/everything-said.js';

// Identifiers are planted wherever an export of each platform may hold one: in headings, closed answers (once and many
// times), what people wrote beside "Other", columns about the place, unknown columns, comments, the name of a sheet and of
// the file. Then everything that poet writes or prints is searched for them. Nobody here exists.

const folder = path.resolve(import.meta.dirname, '../../fixtures/oracle');
const platforms = readdirSync(folder).filter((name) => name.startsWith('whole-'));

const planted = {
  name: 'Aloysia Featherstonehaugh',
  otherName: 'Quillon Bartholomew-Tagg',
  email: 'aloysia.f@planted.example',
  phone: '07700 900461',
  nhs: '943 476 5919',
  ni: 'AB123456C',
  ip: '203.0.113.77',
  place: '51.477928',
  born: '17/04/1951',
  postcode: 'EX4 7QQ',
};
const secrets = Object.values(planted);
/** Any form in which one of them would still name somebody. */
const leak = new RegExp(
  [
    ...secrets.map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '[ +_-]?')),
    'Featherstonehaugh',
    'Quillon',
    'aloysia',
    '1951-04-17',
  ].join('|'),
  'i',
);

type Rows = string[][];

function readRows(name: string): { rows: Rows; heads: number } {
  const bytes = readFileSync(path.join(folder, name, 'export.csv'));
  const text = /microsoft/.test(name)
    ? bytes.toString('latin1')
    : bytes.toString('utf8').replace(/^\uFEFF/, '');
  const rows: Rows = parse(text, { delimiter: /kobo/.test(name) ? ';' : ',', relax_column_count: true });
  return { rows, heads: /qualtrics/.test(name) ? 3 : /surveymonkey/.test(name) ? 2 : 1 };
}

/** Cells that hold an answer of a closed question, or words: every column in turn gets every kind of identifier. */
function plantInCells({ rows, heads }: { rows: Rows; heads: number }, from: number): void {
  const width = rows[0]?.length ?? 0;
  for (let column = from; column < width; column++) {
    for (let k = 0; k < 3; k++) {
      const row = rows[heads + ((column * 3 + k) % (rows.length - heads))];
      if (row !== undefined) row[column] = secrets[(column + k) % secrets.length] ?? '';
    }
  }
  // The same one many times over, so that it looks like an option that nobody listed.
  for (const [k, secret] of secrets.entries()) {
    const column = from + ((k * 2) % Math.max(1, width - from));
    for (let i = 0; i < 6; i++) {
      const row = rows[heads + ((k * 7 + i * 3) % (rows.length - heads))];
      if (row !== undefined) row[column] = secret;
    }
  }
}

function plantInColumns({ rows, heads }: { rows: Rows; heads: number }): void {
  const added: readonly (readonly [heading: string, cell: (i: number) => string])[] = [
    [`Notes on ${planted.email}`, (i) => (i % 2 === 0 ? 'seen' : 'not seen')],
    [`Call ${planted.phone} or ${planted.nhs}`, (i) => (i % 2 === 0 ? 'yes' : '')],
    ['Completed by', (i) => [planted.name, planted.otherName, 'Myself'][i % 3] ?? ''],
    ['Council', (i) => (i % 9 === 0 ? planted.email : 'Northshire')],
    ['Wave', (i) => (i % 9 === 0 ? planted.born : '2026')],
    ['Field 17', (i) => secrets[i % secrets.length] ?? ''],
    ['Key worker', (i) => [planted.name, planted.otherName][i % 2] ?? ''],
    ['Review date', (i) => (i % 11 === 0 ? planted.phone : '14/03/2026')],
    ['Status of the case', () => planted.name],
  ];
  for (const [heading, cell] of added) {
    for (const [i, row] of rows.entries()) {
      const last = heads - 1;
      row.push(
        i < heads
          ? i === (heads === 3 ? 1 : 0)
            ? heading
            : i === last && heads === 3
              ? `{"ImportId":"x"}`
              : ''
          : cell(i),
      );
    }
  }
}

const asCsv = (rows: Rows): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');

/** Runs every command that reads an export, in every format; everything printed and written, by where it was. */
async function everything(file: string, sets: string, formats: string): Promise<Map<string, string>> {
  const said = new Map<string, string>();
  const common = ['--question-sets', sets];
  const accept = ['--accept', 'partials,marks,dates,near-headings'];
  const run = async (name: string, argv: readonly string[], out?: string): Promise<void> => {
    const ran = await poet([...argv, ...common]);
    expect(ran.code, `${name}: ${ran.stderr}`).not.toBe(70);
    const shownFile = (text: string): string => text.replaceAll(file, 'FILE');
    said.set(`${name}: stdout`, shownFile(ran.stdout));
    said.set(`${name}: stderr`, shownFile(ran.stderr));
    if (out === undefined) return;
    for (const each of filesIn(out)) {
      said.set(
        `${name}: ${each}`,
        `${each}\n${await everythingSaid(each, new Uint8Array(readFileSync(path.join(out, each))))}`,
      );
    }
  };
  const inNew = (name: string, argv: (out: string) => readonly string[]): Promise<void> => {
    const out = scratch();
    return run(name, argv(out), out);
  };
  for (const report of ['short', 'detailed'])
    await inNew(`analyse ${report}`, (out) => [
      ...['analyse', file, '-o', out, '--format', formats, '--report', report],
      ...['--profile', 'internal', '--by', 'all', '--authority', 'Northshire', ...accept],
    ]);
  await run('analyse --json', ['analyse', file, '--json', '--profile', 'internal', ...accept]);
  await run('validate --json', ['validate', file, '--json']);
  for (const ending of ['csv', 'html', 'md', 'json'])
    await inNew(`validate ${ending}`, (out) => ['validate', file, '--report', path.join(out, `r.${ending}`)]);
  await inNew('validate --clean', (out) => [
    'validate',
    file,
    '--clean',
    path.join(out, 'clean.csv'),
    ...accept,
  ]);
  await inNew('validate --write-mapping', (out) => [
    'validate',
    file,
    '--write-mapping',
    path.join(out, 'poet.yaml'),
  ]);
  await inNew('share', (out) => [
    'share',
    file,
    '-o',
    out,
    '--authority',
    'Northshire',
    '--region',
    'North East',
    '--wave',
    '2026',
    ...accept,
  ]);
  await inNew('share --records', (out) => [
    'share',
    file,
    '-o',
    out,
    '--records',
    '--authority',
    'Northshire',
    '--region',
    'North East',
    '--wave',
    '2026',
    ...accept,
  ]);
  return said;
}

function leaks(said: ReadonlyMap<string, string>): readonly string[] {
  return [...said].flatMap(([where, text]) => {
    const found = leak.exec(text);
    return found === null
      ? []
      : [`${where}: …${text.slice(Math.max(0, found.index - 90), found.index + 60)}…`];
  });
}

describe('an identifier planted in an export', () => {
  it.each(platforms)('is in nothing that is written or printed: %s', { timeout: 60_000 }, async (name) => {
    const made = readRows(name);
    plantInCells(made, 2);
    plantInColumns(made);
    const file = path.join(scratch(), 'export.csv');
    writeFileSync(file, asCsv(made.rows));
    const said = await everything(file, path.join(folder, name, 'question-sets'), 'md,html,json,csv');
    expect(leaks(said)).toEqual([]);
    expect([...said.keys()].filter((where) => /report|clean/.test(where)).length).toBeGreaterThan(2);
  });

  it('is in no PDF and no workbook', { timeout: 60_000 }, async () => {
    const made = readRows('whole-google-forms');
    plantInCells(made, 2);
    plantInColumns(made);
    const file = path.join(scratch(), `Responses for ${planted.email} (${planted.phone}).csv`);
    writeFileSync(file, asCsv(made.rows));
    const said = await everything(
      file,
      path.join(folder, 'whole-google-forms', 'question-sets'),
      'pdf,xlsx,md',
    );
    expect(leaks(said)).toEqual([]);
  });

  it('is nowhere, of a workbook with hidden rows and a sheet named after somebody', {
    timeout: 60_000,
  }, async () => {
    const { rows } = readRows('whole-jisc');
    const made = { rows, heads: 1 };
    plantInCells(made, 2);
    plantInColumns(made);
    const xml = rows.map((row, i) => textRow(i + 1, row, i % 10 === 5 ? 'hidden="1"' : '')).join('');
    const notes = textRow(1, [planted.name, planted.email]);
    const file = path.join(scratch(), 'export.xlsx');
    writeFileSync(
      file,
      workbook([
        { name: planted.email, rows: xml },
        { name: `Notes ${planted.phone}`, rows: notes, state: 'hidden' },
      ]),
    );
    const said = await everything(file, path.join(folder, 'whole-jisc', 'question-sets'), 'md,html,json,csv');
    expect(leaks(said)).toEqual([]);
  });

  it('is in no refusal', async () => {
    const file = path.join(scratch(), 'export.csv');
    writeFileSync(file, asCsv([[...secrets], ...Array.from({ length: 9 }, () => [...secrets])]));
    const said = await everything(file, path.join(folder, 'whole-jisc', 'question-sets'), 'md');
    expect(leaks(said)).toEqual([]);
  });

  it('would be found if it were there', () => {
    for (const secret of secrets) expect(leaks(new Map([['x', `a ${secret} b`]]))).toHaveLength(1);
    expect(leaks(new Map([['x', 'nobody']]))).toEqual([]);
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answerCodesCsv } from '../../src/answer-codes.js';
import { startCleanTable } from '../../src/clean-table/clean-table.js';
import type { AnswerBatch } from '../../src/code/code.js';
import { shippedQuestionSets } from '../../src/files/files.js';
import { templateHeadings } from '../../src/question-set/question-set.js';
import { checkAnswers } from '../../src/read-answers.js';
import { councilOfTally } from '../../src/read-tallies.js';
import { addTallies, type Tally, tallyBatch } from '../../src/tally/tally.js';
import { poet, scratch } from '../cli/run-cli.js';
import { held } from '../intake/support.js';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'poet-sql-'));
afterAll(() => rmSync(folder, { recursive: true }));
const sets = await shippedQuestionSets();

/** DuckDB, or null where its program for this machine is not installed. */
const duckdb = await import('@duckdb/node-api').catch(() => null);
if (duckdb === null) process.stdout.write('docs/tally.sql is not run: DuckDB is not installed here.\n');

/** The answers of each audience of an export. */
async function batchesOf(file: string): Promise<readonly AnswerBatch[]> {
  const batches: AnswerBatch[] = [];
  const settings = { intake: {}, recognise: {}, code: {} };
  await checkAnswers(
    held(readFileSync(path.join(root, 'fixtures', file), 'utf8')),
    sets,
    settings,
    (batch) => {
      batches.push(batch);
    },
  );
  return batches;
}

/** Clean answers as lines, the heading first. */
function cleanLines(batch: AnswerBatch): readonly string[] {
  const set = batch.questionSet;
  const text = [...startCleanTable(set, templateHeadings(set)).pieces(batch)].join('');
  return text.trimEnd().split('\r\n');
}

/** The table of counts that the page's SQL makes, as its file. */
async function countedBySql(clean: string, batch: AnswerBatch, parquet = false): Promise<string> {
  if (duckdb === null) return '';
  const [answers, codes, out] = ['answers.csv', 'codes.csv', 'out.tally.csv'].map((name) =>
    path.join(folder, name),
  ) as [string, string, string];
  writeFileSync(answers, clean);
  writeFileSync(codes, answerCodesCsv(batch.questionSet));
  const instance = await duckdb.DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  let sql = readFileSync(path.join(root, 'docs', 'tally.sql'), 'utf8');
  const variable = (name: string, file: string) => connection.run(`SET VARIABLE ${name} = '${file}'`);
  await variable('answers', answers);
  await variable('codes', codes);
  if (parquet) {
    await connection.run(
      `COPY (FROM read_csv('${answers}', header = true, all_varchar = true)) TO '${answers}.parquet'`,
    );
    await variable('answers', `${answers}.parquet`);
    sql = sql.replace(
      /FROM read_csv\(getvariable\('answers'\).*?'"'\)/,
      "FROM read_parquet(getvariable('answers'))",
    );
  }
  await connection.run(sql);
  await connection.run(`COPY tally TO '${out}'`);
  connection.closeSync();
  return readFileSync(out, 'utf8');
}

const tallyOf = (text: string): Tally => councilOfTally({ file: 'x.tally.csv', text }, sets).tally;

/** How the form was filled in, and by whom, is never in clean answers. */
function asCleaned(tally: Tally): Tally {
  const { mode: _mode, filledInBy: _filledInBy, ...context } = tally.context;
  return { ...tally, context };
}

describe.runIf(duckdb !== null)('the SQL for other engines', () => {
  const exports = [
    'journeys/northshire/export.csv',
    'journeys/midmarsh/export.csv',
    'journeys/westfold/export.csv',
    'national/southmere.csv',
  ];

  it.each(exports.flatMap((file) => [[file, 'CSV'] as const, [file, 'Parquet'] as const]))(
    'makes the Tally of %s from %s, every byte of it',
    async (file, kind) => {
      const batches = await batchesOf(file);
      expect(batches.length).toBeGreaterThan(0);
      for (const batch of batches) {
        const counted = await countedBySql(cleanLines(batch).join('\r\n'), batch, kind === 'Parquet');
        expect(JSON.stringify(tallyOf(counted))).toBe(JSON.stringify(asCleaned(tallyBatch(batch))));
      }
    },
    60_000,
  );

  it('makes counts that add up: of two halves together they are those of everyone', async () => {
    const [batch] = await batchesOf('journeys/northshire/export.csv');
    if (batch === undefined) throw new Error('no answers were read');
    const [heading = '', ...lines] = cleanLines(batch);
    const halves = [lines.slice(0, 200), lines.slice(200)].map((half) => [heading, ...half].join('\r\n'));
    const [a = '', b = ''] = [
      await countedBySql(halves[0] ?? '', batch),
      await countedBySql(halves[1] ?? '', batch),
    ];
    const whole = JSON.stringify(asCleaned(tallyBatch(batch)));
    // One after the other in one file, and as Tallies.
    expect(JSON.stringify(tallyOf(`${a}${b.slice(b.indexOf('\n') + 1)}`))).toBe(whole);
    expect(JSON.stringify(addTallies(tallyOf(a), tallyOf(b)))).toBe(whole);
  }, 60_000);

  it('makes a file that poet analyses and shares as it does the export', async () => {
    const [batch] = await batchesOf('journeys/northshire/export.csv');
    if (batch === undefined) throw new Error('no answers were read');
    const file = path.join(scratch(), 'northshire.tally.csv');
    writeFileSync(file, await countedBySql(cleanLines(batch).join('\n'), batch));
    const read = async (from: string) => {
      const { stdout, stderr, code } = await poet(['analyse', from, '--json', '-q']);
      expect(code, stderr).toBe(0);
      const { items, groups, scores, comparisons, associations, authority } = JSON.parse(stdout).audiences[0];
      return { items, groups, scores, comparisons, associations, authority };
    };
    expect(await read(file)).toEqual(await read('fixtures/journeys/northshire/export.csv'));
    const shared = await poet(['share', file, '--profile', 'partner', '-o', scratch()]);
    expect(shared.stderr).toContain('498 people, for partner');
  }, 60_000);
});

describe('a table of counts', () => {
  const head = 'part,breakdown,choice,question,answer,other,other_answer,people\n';
  const [, wording = ''] =
    answerCodesCsv(sets.find(({ id }) => id === 'adult@2017') ?? (sets[0] as never))
      .split('\n')[1]
      ?.split(',') ?? [];
  const survey = `survey,,,adult@2017,${wording},,,0\n`;

  it('is of one survey, in the wording that is known here', () => {
    expect(tallyOf(`${head}${survey}`).all.respondents).toBe(0);
    expect(() => tallyOf(head)).toThrow('no line "survey"');
    expect(() => tallyOf(`${head}survey,,,adult@2017,${'0'.repeat(64)},,,0\n`)).toThrow('another wording');
    expect(() => tallyOf(`${head}survey,,,other@1,${wording},,,0\n`)).toThrow('not known here');
    expect(() => tallyOf(`${head}${survey}survey,,,carer@2014,${wording},,,0\n`)).toThrow(
      'several questionnaires',
    );
  });

  it('says what is in it that cannot be', () => {
    expect(() => tallyOf('')).toThrow('it is empty; a line with part, breakdown');
    expect(() => tallyOf('part,people\n')).toThrow('the columns are part, people');
    expect(() => tallyOf(`${head}${survey}people,,,,,,,1.5\n`)).toThrow('line 3: people is "1.5"');
    expect(() => tallyOf(`${head}${survey}people,,,,,,,-1\n`)).toThrow('a whole number was expected');
    expect(() => tallyOf(`${head}${survey}answers,,,dignty,0,,,3\n`)).toThrow(
      'answers, dignty, 0: of no question of this survey',
    );
    expect(() => tallyOf(`${head}${survey}answers,,,dignity,9,,,3\n`)).toThrow('of no question');
    expect(() => tallyOf(`${head}${survey}people,,,,,,,2\nanswers,,,dignity,0,,,3\n`)).toThrow(
      'dignity: more answers than people',
    );
  });
});

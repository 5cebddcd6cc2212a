import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startCleanTable } from '../../src/clean-table/clean-table.js';
import type { AnswerBatch } from '../../src/code/code.js';
import { shippedQuestionSets } from '../../src/files/files.js';
import { templateHeadings } from '../../src/question-set/question-set.js';
import { checkAnswers } from '../../src/read-answers.js';
import { tallyBatch } from '../../src/tally/tally.js';
import { held } from '../intake/support.js';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'poet-sql-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** DuckDB, or null where its program for this machine is not installed. */
const duckdb = await import('@duckdb/node-api').catch(() => null);
if (duckdb === null) process.stdout.write('docs/tally.sql is not run: DuckDB is not installed here.\n');

async function northshire(): Promise<AnswerBatch> {
  const text = readFileSync(path.join(root, 'fixtures/journeys/northshire/export.csv'), 'utf8');
  const batches: AnswerBatch[] = [];
  const settings = { intake: {}, recognise: {}, code: {} };
  await checkAnswers(held(text), await shippedQuestionSets(), settings, (batch) => {
    batches.push(batch);
  });
  const [batch] = batches;
  if (batch === undefined) throw new Error('no answers were read');
  return batch;
}

/** The counts of the SQL, by question and answer, and of pairs by both. */
async function countedBySql(clean: string, parquet: boolean): Promise<Map<string, number>> {
  if (duckdb === null) return new Map();
  const file = path.join(folder, 'clean.csv');
  writeFileSync(file, clean);
  const instance = await duckdb.DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  let sql = readFileSync(path.join(root, 'docs', 'tally.sql'), 'utf8');
  await connection.run(`SET VARIABLE file = '${file}'`);
  if (parquet) {
    await connection.run(
      `COPY (FROM read_csv('${file}', header = true, all_varchar = true)) TO '${file}.parquet'`,
    );
    await connection.run(`SET VARIABLE file = '${file}.parquet'`);
    sql = sql.replace(/FROM read_csv\([\s\S]*?'"'\)/, "FROM read_parquet(getvariable('file'))");
  }
  await connection.run(sql);
  const counts = await connection.runAndReadAll('SELECT question, answer, people FROM counts');
  const pairs = await connection.runAndReadAll(
    'SELECT first, of_first, second, of_second, people FROM pairs',
  );
  return new Map(
    [...counts.getRows(), ...pairs.getRows()].map((row) => [
      row.slice(0, -1).map(String).join('|').toLowerCase(),
      Number(row.at(-1)),
    ]),
  );
}

describe.runIf(duckdb !== null)('the SQL for other engines', () => {
  it.each([
    ['CSV', false],
    ['Parquet', true],
  ])('makes the counts of a Tally from clean answers in %s', async (_, parquet) => {
    const batch = await northshire();
    const set = batch.questionSet;
    const table = startCleanTable(set, templateHeadings(set));
    const found = await countedBySql([...table.pieces(batch)].join(''), parquet);
    const tally = tallyBatch(batch);
    const rated = set.questions.filter((question) => question.form === 'rated');
    let compared = 0;
    const hold = (key: string, people: number): void => {
      compared++;
      expect(found.get(key.toLowerCase()) ?? 0, key).toBe(people);
    };
    for (const { id, label, scale } of rated) {
      for (const [i, answer] of scale.answers.entries()) {
        hold(`${label}|${answer.label}`, tally.all.rated[id]?.answers[i] ?? 0);
      }
      for (const other of rated) {
        const both = tally.pairs[`${id}|${other.id}`];
        if (both === undefined) continue;
        const turned = headingOf(label) > headingOf(other.label);
        for (const [i, a] of scale.answers.entries()) {
          for (const [j, b] of other.scale.answers.entries()) {
            const [one, two] = [`${label}|${a.label}`, `${other.label}|${b.label}`];
            hold(turned ? `${two}|${one}` : `${one}|${two}`, both[i]?.[j] ?? 0);
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(1500);
  });
});

/** A question as it heads a column. */
function headingOf(label: string): string {
  return `${label[0]?.toUpperCase()}${label.slice(1)}`;
}

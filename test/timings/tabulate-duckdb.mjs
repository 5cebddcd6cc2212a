// Frequencies of every column but those named, by DuckDB, in one pass: node tabulate-duckdb.mjs FILE COLUMN…
import { DuckDBInstance } from '@duckdb/node-api';

const [file, ...own] = process.argv.slice(2);
const text = (value) => `'${value.replaceAll("'", "''")}'`;
const name = (value) => `"${value.replaceAll('"', '""')}"`;
const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await instance.connect();
const source = `read_csv(${text(file)}, all_varchar = true, header = true)`;
const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${source}`);
const columns = described
  .getRows()
  .map(([column]) => column)
  .filter((column) => !own.includes(column));
const histograms = columns.map((column) => `histogram(coalesce(${name(column)}, ''))`).join(', ');
const found = await connection.runAndReadAll(`SELECT ${histograms} FROM ${source}`);
let total = 0n;
for (const { entries } of found.getRows()[0]) for (const { value } of entries) total += value;
process.stdout.write(`${total}\n`);

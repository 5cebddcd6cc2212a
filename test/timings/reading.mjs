// `node test/timings/reading.mjs`: what reading, recognising, coding and checking an export costs beyond the start of
// the program, and how much of it is more than reading the cells. Writes the table in README.md; not a test: a limit
// that is missed is said in the table and by the exit code.
//
// The 500 rows are read by the command as it is installed, in a new process each time: what `poet validate` takes beyond
// `poet --help`, printing included. The 100,000 rows are read in turn in one process, cells only and then with all that
// validate does, so that a busy machine slows both alike. Processor time: other work on the machine counts for little.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { writeSurvey } from './survey.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '..', '..');
const poet = path.join(root, 'bin', 'poet.js');
// Inside node_modules, so that packages are found from there.
const bundle = path.join(root, 'node_modules', '.cache', 'poet', `reading-${process.pid}.mjs`);
const rounds = Number(process.env.POET_TIMING_ROUNDS ?? 11);
const manyRows = Number(process.env.POET_TIMING_ROWS ?? 100_000);
const settings = { intake: {}, recognise: {}, code: {} };

/** Milliseconds of processor time so far, all threads. */
function spent() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

function exportOf(file) {
  const bytes = readFileSync(file);
  return {
    file: path.basename(file),
    size: bytes.length,
    async *bytes() {
      for (let at = 0; at < bytes.length; at += 1 << 20) yield bytes.subarray(at, at + (1 << 20));
    },
  };
}

const questionSets = () =>
  JSON.parse(readFileSync(path.join(root, 'question-sets', 'compiled.json'), 'utf8'));

async function cellsOnly({ openExport }, source) {
  const start = spent();
  const table = await openExport(source);
  let rows = 0;
  for await (const block of table.blocks()) rows += block.rows;
  if (rows !== table.end().rows.read) throw new Error('rows were lost');
  return spent() - start;
}

async function all({ checkAnswers }, source, sets) {
  const start = spent();
  await checkAnswers(source, sets, settings);
  return spent() - start;
}

const folder = mkdtempSync(path.join(tmpdir(), 'poet-reading-'));
mkdirSync(path.dirname(bundle), { recursive: true });
try {
  await build({
    absWorkingDir: root,
    stdin: {
      contents:
        "export { openExport } from './src/intake/intake.js'; export { checkAnswers } from './src/read-answers.js';",
      resolveDir: root,
    },
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  });
  const [few, many] = [path.join(folder, 'few.csv'), path.join(folder, 'many.csv')];
  writeSurvey(few, 500);
  writeSurvey(many, manyRows);
  const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...env } = process.env;
  const cpu = path.join(folder, 'cpu');
  const once = (...argv) => {
    const child = spawnSync(process.execPath, ['--import', path.join(here, 'cpu.mjs'), poet, ...argv], {
      env: { ...env, POET_CPU_FILE: cpu },
      encoding: 'utf8',
    });
    if (child.status !== 0) throw new Error(child.stderr);
    return Number(readFileSync(cpu, 'utf8')) * 1000;
  };
  const beyond = Array.from({ length: rounds }, () => once('validate', few) - once('--help'));

  const library = await import(pathToFileURL(bundle).href);
  const source = exportOf(many);
  const sets = questionSets();
  const warm = { cells: [], all: [], more: [] };
  for (let round = 0; round < Math.max(3, rounds >> 1); round++) {
    const cells = await cellsOnly(library, source);
    const whole = await all(library, source, sets);
    warm.cells.push(cells);
    warm.all.push(whole);
    warm.more.push(whole / cells - 1);
  }
  const ms = (numbers) => median(numbers).toFixed(1);
  const mark = (value, limit, unit) => `${limit}${unit}${value < limit ? '' : ' (missed)'}`;
  const more = Math.round(median(warm.more) * 100);
  const table = [
    '| Rows of 60 columns | Cells read, ms | Read, recognised, coded and checked, ms | More | Limit |',
    '| --- | ---: | ---: | ---: | ---: |',
    `| 500, in a new process, beyond its start | | ${ms(beyond)} | | ${mark(median(beyond), 40, ' ms')} |`,
    `| ${manyRows.toLocaleString('en-GB')} | ${ms(warm.cells)} | ${ms(warm.all)} | ${more}% | ${mark(more, 25, '%')} |`,
  ].join('\n');
  process.stdout.write(`${table}\n`);
  const readme = path.join(here, 'README.md');
  const text = readFileSync(readme, 'utf8').replace(
    /<!-- reading -->[\s\S]*<!-- \/reading -->/,
    `<!-- reading -->\n\n${table}\n\n<!-- /reading -->`,
  );
  writeFileSync(readme, text);
  if (table.includes('(missed)')) process.exitCode = 1;
} finally {
  rmSync(bundle, { force: true });
  rmSync(folder, { recursive: true, force: true });
}

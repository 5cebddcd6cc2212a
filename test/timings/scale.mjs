// `node test/timings/scale.mjs`: frequencies of every column of a large survey by poet and by others that are installed,
// in turn in one run, as multiples of poet's own; and whole commands on the same file. Needs the build. Writes the table
// in SCALE.md beside this file. The processor's time is given too: on a busy machine it is what can be compared.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { arch, availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { writeSurvey } from './survey.mjs';
import { ownColumns, writeWideSurvey } from './wide-survey.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '..', '..');
const rows = Number(process.env.POET_SCALE_ROWS ?? 1_000_000);
// Whole commands are run on so many rows too; 10,000,000 need 4 GB of disk.
const most = Number(process.env.POET_SCALE_MOST ?? rows);
const rounds = Number(process.env.POET_TIMING_ROUNDS ?? 3);
const python = process.env.POET_PYTHON ?? 'python3';
const folder = mkdtempSync(path.join(tmpdir(), 'poet-scale-'));
const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...environment } = process.env;
const timer = '/usr/bin/time';

const print = (line) => process.stdout.write(`${line}\n`);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** Runs a command to its end: seconds by the clock and of the processor, and the most memory it held, in MB. */
function run(command, args) {
  const facts = path.join(folder, 'facts');
  const start = performance.now();
  const child = spawnSync(timer, ['-o', facts, '-f', '%U %S %M', command, ...args], {
    env: { ...environment, POLARS_MAX_THREADS: '2' },
    encoding: 'utf8',
  });
  const clock = (performance.now() - start) / 1000;
  if (child.status !== 0) throw new Error(`${command} ${args.join(' ')} failed\n${child.stderr}`);
  const [user, system, memory] = readFileSync(facts, 'utf8').trim().split(' ').map(Number);
  return { clock, processor: user + system, memory: memory / 1024, said: child.stdout.trim() };
}

const works = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

function peers(file) {
  const node = process.execPath;
  const named = [file, ...ownColumns];
  return [
    { name: 'poet', run: () => run(node, [path.join(here, 'tabulate-poet.mjs'), ...named]) },
    {
      name: 'DuckDB, 2 threads',
      missing: existsSync(path.join(root, 'node_modules', '@duckdb')) ? null : 'npm ci brings it',
      run: () => run(node, [path.join(here, 'tabulate-duckdb.mjs'), ...named]),
    },
    {
      name: 'polars, 2 threads',
      missing: works(python, ['-c', 'import polars'])
        ? null
        : 'pip install polars, and name its Python in POET_PYTHON',
      run: () => run(python, [path.join(here, 'peers', 'tabulate.py'), ...named]),
    },
    {
      name: 'R data.table, 2 threads',
      missing: works('Rscript', ['-e', 'library(data.table)']) ? null : 'install r-cran-data.table',
      run: () => run('Rscript', ['--vanilla', path.join(here, 'peers', 'tabulate.R'), ...named]),
    },
  ];
}

function table(headings, lines) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = line(headings.map((_, i) => (i === 0 ? '---' : '---:')));
  return [line(headings), rule, ...lines.map(line)].join('\n');
}

try {
  const file = path.join(folder, 'wide.csv');
  writeWideSurvey(file, rows);
  const megabytes = Math.round(statSync(file).size / 1e6);
  const present = peers(file).filter(({ name, missing }) => {
    if (missing === null || missing === undefined) return true;
    print(`${name} is left out: it is not installed here (${missing}).`);
    return false;
  });
  const taken = present.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, peer] of present.entries()) {
      taken[i].push(peer.run());
      if (taken[i].at(-1).said !== taken[0][0].said) throw new Error(`${peer.name} counted other cells`);
    }
  }
  const times = (key, i) =>
    median(taken[i].map((each, round) => each[key] / taken[0][round][key])).toFixed(1);
  const lines = present.map(({ name }, i) => [
    name,
    median(taken[i].map(({ clock }) => clock)).toFixed(1),
    times('clock', i),
    times('processor', i),
    String(Math.round(median(taken[i].map(({ memory }) => memory)))),
  ]);
  rmSync(file);

  const poet = path.join(root, 'bin', 'poet.js');
  const whole = [];
  for (const count of new Set([rows / 10, rows, most])) {
    const survey = path.join(folder, 'survey.csv');
    writeSurvey(survey, count);
    for (const [name, ...args] of [
      ['validate'],
      ['analyse', '--format', 'json', '-o', path.join(folder, 'out')],
    ]) {
      const { clock, processor, memory } = run(process.execPath, [poet, name, survey, ...args]);
      const shown = [clock.toFixed(1), processor.toFixed(1), ((processor / count) * 1e6).toFixed(1)];
      whole.push([
        `\`poet ${name}\`, ${count.toLocaleString('en-GB')}`,
        ...shown,
        String(Math.round(memory)),
      ]);
    }
    rmSync(survey);
  }
  const text = [
    `${availableParallelism()} processors (${arch()}), Node ${process.versions.node}; ${rounds} rounds in turn, medians. ${rows.toLocaleString('en-GB')} rows × 60 columns, ${megabytes} MB.`,
    table(
      [
        'Frequencies of 54 columns',
        'Seconds',
        'Times poet',
        'Times poet’s processor time',
        'Most memory, MB',
      ],
      lines,
    ),
    'Whole commands, 60 columns, 371 bytes a row, once each:',
    table(['Command, rows', 'Seconds', 'Processor seconds', 'Processor µs a row', 'Most memory, MB'], whole),
  ].join('\n\n');
  print(text);
  const page = path.join(here, 'SCALE.md');
  const [before] = readFileSync(page, 'utf8').split('<!-- results -->');
  writeFileSync(page, `${before}<!-- results -->\n\n${text}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

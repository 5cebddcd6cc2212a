// `node test/timings/report.mjs`: what the reports cost beyond the analysis once everything is loaded, and the most
// memory that a whole `poet analyse` holds. Needs the build. Writes the table in README.md. Not a test: a limit that is
// missed is said in the table and by the exit code.
//
// Warm: one process runs the command again and again, in turn as JSON alone (the analysis) and with the PDF and the
// Markdown beside it; the report is the difference. Processor time, so that a busy machine changes little.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeSurvey } from './survey.mjs';

const self = fileURLToPath(import.meta.url);
const here = path.dirname(self);
const root = path.join(here, '..', '..');
const rounds = Number(process.env.POET_TIMING_ROUNDS ?? 15);
const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...environment } = process.env;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

const kinds = [
  { kind: 'short', limit: 150 },
  { kind: 'detailed', limit: 700 },
];
const mostMemory = 150;
const dated = ['--date', '2026-04-01', '--quiet'];

/** Milliseconds of processor time for each report, each round, in this process. */
async function warm(survey, out) {
  const require = createRequire(self);
  const bundle = path.join(root, 'dist', 'cli');
  const { loaderOf, optimiseLater } = require(path.join(bundle, 'load.cjs'));
  const { run } = loaderOf(bundle, require)('cli.cjs');
  optimiseLater();
  const silent = { write: () => undefined, terminal: false, width: 80 };
  const host = {
    stdout: silent,
    stderr: silent,
    environment: {},
    folder: out,
    today: () => '2026-04-01',
    signal: new AbortController().signal,
  };
  const time = async (kind, formats) => {
    const start = process.cpuUsage();
    const argv = [
      'analyse',
      survey,
      '-o',
      path.join(out, kind),
      '--report',
      kind,
      '--format',
      formats,
      ...dated,
    ];
    const code = await run(argv, '0.0.0', host);
    if (code > 1) throw new Error(`poet ${argv.join(' ')} ended with ${code}`);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  const beyond = Object.fromEntries(kinds.map(({ kind }) => [kind, []]));
  for (let round = -5; round < rounds; round++) {
    for (const { kind } of kinds) {
      const analysis = await time(kind, 'json');
      const report = await time(kind, 'json,pdf,md');
      if (round >= 0) beyond[kind].push(report - analysis);
    }
  }
  return beyond;
}

/** The most memory that a whole process held, in MB. */
function memory(survey, kind, folder) {
  const peak = path.join(folder, 'peak');
  const poet = path.join(root, 'bin', 'poet.js');
  const argv = [
    poet,
    'analyse',
    survey,
    '-o',
    path.join(folder, kind),
    '--report',
    kind,
    '--format',
    'pdf,md',
  ];
  const child = spawnSync(process.execPath, ['--import', path.join(here, 'peak.mjs'), ...argv, ...dated], {
    env: { ...environment, POET_PEAK_FILE: peak },
    encoding: 'utf8',
  });
  if (child.status > 1) throw new Error(child.stderr);
  return Number(readFileSync(peak, 'utf8')) / 1024;
}

if (process.argv[2] === 'warm') {
  process.stdout.write(JSON.stringify(await warm(process.argv[3], process.argv[4])));
} else {
  const folder = mkdtempSync(path.join(tmpdir(), 'poet-timings-'));
  try {
    const survey = path.join(folder, 'survey.csv');
    writeSurvey(survey, 500);
    const child = spawnSync(process.execPath, [self, 'warm', survey, folder], {
      env: environment,
      encoding: 'utf8',
    });
    if (child.status !== 0) throw new Error(child.stderr);
    const beyond = JSON.parse(child.stdout);
    const mark = (value, limit) => `${limit}${value < limit ? '' : ' (missed)'}`;
    const rows = kinds.flatMap(({ kind, limit }) => {
      const ms = median(beyond[kind]);
      const held = memory(survey, kind, folder);
      return [
        `| The ${kind} report, PDF and Markdown, beyond the analysis, warm: ms of processor | ${Math.round(ms)} | ${mark(ms, limit)} |`,
        `| The same as a whole process: most memory held, MB | ${Math.round(held)} | ${mark(held, mostMemory)} |`,
      ];
    });
    const table = ['| 500 people, 60 columns | Median | Limit |', '| --- | ---: | ---: |', ...rows].join(
      '\n',
    );
    process.stdout.write(`${table}\n`);
    const readme = path.join(here, 'README.md');
    const text = readFileSync(readme, 'utf8').replace(
      /<!-- report -->[\s\S]*<!-- \/report -->/,
      `<!-- report -->\n\n${table}\n\n<!-- /report -->`,
    );
    writeFileSync(readme, text);
    if (table.includes('(missed)')) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// `node test/timings/national.mjs`: a national benchmark and a batch of reports, for 150 made-up councils and 20,000
// people. Seconds by the clock and of processor time, the least of the rounds; the table goes into README.md.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { writeCouncils } from './councils.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const poet = path.join(here, '..', '..', 'bin', 'poet.js');
const folder = mkdtempSync(path.join(tmpdir(), 'poet-timings-'));
const rounds = Number(process.env.POET_TIMING_ROUNDS ?? 5);
const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...environment } = process.env;

function run(args) {
  const cpu = path.join(folder, 'cpu');
  const start = performance.now();
  const child = spawnSync(process.execPath, ['--import', path.join(here, 'cpu.mjs'), poet, ...args], {
    env: { ...environment, POET_CPU_FILE: cpu },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (child.status !== 0)
    throw new Error(`poet ${args.join(' ')} ended with ${child.status}\n${child.stderr}`);
  return { seconds: (performance.now() - start) / 1000, cpu: Number(readFileSync(cpu, 'utf8')) };
}

try {
  const list = writeCouncils(path.join(folder, 'councils'), 150, 20_000);
  const dated = ['--date', '2026-11-22', '-q'];
  const built = path.join(folder, 'benchmark.json');
  const reports = path.join(folder, 'reports');
  const jobs = [
    {
      name: '`benchmark build`, 150 councils, 20,000 people',
      target: 3,
      args: ['benchmark', 'build', '--batch', list, '--synthetic', ...dated, '-o', built],
    },
    {
      name: '`batch`, 150 short reports, PDF and Markdown',
      target: 8,
      before: () => rmSync(reports, { recursive: true, force: true }),
      args: ['batch', list, '--format', 'pdf,md', ...dated, '-o', reports],
    },
  ];
  const rows = jobs.map(({ name, target, before, args }) => {
    const all = Array.from({ length: rounds }, () => {
      before?.();
      return run(args);
    });
    const least = (of) => Math.min(...all.map(of)).toFixed(1);
    return `| ${name} | ${least(({ seconds }) => seconds)} | ${least(({ cpu }) => cpu)} | ${target} |`;
  });
  const table = [
    `${availableParallelism()} processors, Node ${process.versions.node}; the least of ${rounds} rounds.`,
    '',
    '| Whole process | Seconds | Seconds of processor | Target, seconds, nothing else running |',
    '| --- | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
  process.stdout.write(`${table}\n`);
  const readme = path.join(here, 'README.md');
  const text = readFileSync(readme, 'utf8');
  writeFileSync(
    readme,
    text.replace(
      /<!-- national -->[\s\S]*<!-- end national -->/,
      `<!-- national -->\n\n${table}\n\n<!-- end national -->`,
    ),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

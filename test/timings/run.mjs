// `node test/timings/run.mjs`: how long whole commands take, as multiples of starting Node and doing nothing, measured in turn
// in one run so that a busy machine slows all of them alike. Needs the build. Writes the tables in README.md beside
// this file. Not a test: a limit that is missed is said in the table and by the exit code, and nothing else fails.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { arch, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { writeSurvey } from './survey.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const poet = path.join(here, '..', '..', 'bin', 'poet.js');
const folder = mkdtempSync(path.join(tmpdir(), 'poet-timings-'));
const rounds = Number(process.env.POET_TIMING_ROUNDS ?? 15);
const peerRounds = Math.max(3, Math.round(rounds / 3));
const memoryRows = (process.env.POET_TIMING_ROWS ?? '10000,1000000').split(',').map(Number);
// Extra certificates cost every start of Node some 65 ms, which is no part of what is measured.
const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...environment } = process.env;

/** Runs a command to its end and gives milliseconds; throws when it fails: a failure is quick, and no timing. */
function time(command, args, env = {}) {
  const start = performance.now();
  const child = spawnSync(command, args, {
    env: { ...environment, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const took = performance.now() - start;
  if (child.status !== 0) {
    throw new Error(`${command} ${args.join(' ')} ended with ${child.status}\n${child.stderr}`);
  }
  return took;
}

/** True when a command can be run here at all. */
function works(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function quartiles(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return [sorted[Math.floor((sorted.length - 1) / 4)], sorted[Math.ceil((3 * (sorted.length - 1)) / 4)]];
}

const rMarkdown = 'stopifnot(requireNamespace("rmarkdown"), rmarkdown::pandoc_available())';
const tidy = 'for (p in c("readr", "dplyr", "tidyr", "ggplot2", "psych")) stopifnot(requireNamespace(p))';

/** What R is told to do: a page of `peers/`; beside a PDF the Markdown that was made on the way is kept. */
function rendering(name, format, survey) {
  const [page, script] = [name, 'report.R'].map((name) => JSON.stringify(path.join(here, 'peers', name)));
  const [into, work] = ['rmd', 'rmd-work'].map((part) => JSON.stringify(path.join(folder, part)));
  const of = format === 'pdf_document' ? 'rmarkdown::pdf_document(keep_md = TRUE)' : '"html_document"';
  const params = `list(script = ${script}, survey = ${JSON.stringify(survey)})`;
  return `rmarkdown::render(${page}, output_format = ${of}, output_dir = ${into}, intermediates_dir = ${work}, quiet = TRUE, params = ${params})`;
}

const whole = (number) => String(Math.round(number));
const one = (number) => number.toFixed(1);
const two = (number) => number.toFixed(2);

function table(headings, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  );
}

try {
  const survey = path.join(folder, 'survey.csv');
  writeSurvey(survey, 500);
  const out = (name) => path.join(folder, name);
  const node = process.execPath;
  const analyse = ['analyse', survey, '--date', '2026-04-01'];
  const jobs = [
    { name: '`node -e 0`', run: () => time(node, ['-e', '0']) },
    { name: '`poet --help`', limit: 1.6, run: () => time(node, [poet, '--help']) },
    { name: '`poet validate`, 500 × 60', limit: 3, run: () => time(node, [poet, 'validate', survey]) },
    {
      name: '`poet analyse`, 500 × 60, PDF and Markdown',
      limit: 12,
      run: () => time(node, [poet, ...analyse, '-o', out('poet'), '--format', 'pdf,md']),
    },
    {
      name: '`poet analyse`, 500 × 60, Markdown only',
      run: () => time(node, [poet, ...analyse, '-o', out('poet-md'), '--format', 'md']),
    },
  ];
  const peers = [
    {
      name: 'R, base graphics to PDF',
      here: () => works('Rscript', ['--version']),
      run: () => time('Rscript', ['--vanilla', path.join(here, 'peers', 'report.R'), survey, out('r')]),
    },
    {
      name: 'R Markdown to HTML',
      here: () => works('Rscript', ['-e', rMarkdown]),
      run: () => time('Rscript', ['--vanilla', '-e', rendering('report.Rmd', 'html_document', survey)]),
    },
    {
      name: 'R Markdown to PDF and Markdown, with what goes with what (tidyverse, psych)',
      here: () => works('Rscript', ['-e', `${rMarkdown}; ${tidy}`]) && works('pdflatex', ['--version']),
      run: () => time('Rscript', ['--vanilla', '-e', rendering('report-tidy.Rmd', 'pdf_document', survey)]),
    },
    {
      name: 'Python, pandas and matplotlib to PDF',
      here: () => works('/usr/bin/python3', ['-c', 'import pandas, matplotlib']),
      run: () => time('/usr/bin/python3', [path.join(here, 'peers', 'report.py'), survey, out('python')]),
    },
  ];

  for (const job of jobs) job.run();
  const present = peers.filter((peer) => peer.here());
  for (const peer of present) peer.run();
  const taken = new Map([...jobs, ...present].map((job) => [job.name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const job of jobs) taken.get(job.name).push(job.run());
    if (round < peerRounds) for (const peer of present) taken.get(peer.name).push(peer.run());
  }

  const base = taken.get(jobs[0].name);
  const missed = [];
  const rows = jobs.map((job) => {
    const each = taken.get(job.name).map((ms, i) => ms / base[i]);
    const [low, high] = quartiles(each);
    const ratio = median(each);
    if (job.limit !== undefined && ratio >= job.limit) missed.push(job.name);
    const limit = job.limit === undefined ? '' : `${job.limit}${ratio < job.limit ? '' : ' (missed)'}`;
    return [job.name, whole(median(taken.get(job.name))), two(ratio), `${two(low)}–${two(high)}`, limit];
  });
  const report = median(taken.get(jobs[3].name));
  const peerRows = peers.map((peer) => {
    const times = taken.get(peer.name);
    if (times === undefined) return [peer.name, 'not installed', ''];
    return [peer.name, whole(median(times)), one(median(times) / report)];
  });

  const memory = memoryRows.map((count) => {
    const file = path.join(folder, `survey-${count}.csv`);
    const peak = path.join(folder, 'peak');
    writeSurvey(file, count);
    const ms = time(node, ['--import', path.join(here, 'peak.mjs'), poet, 'validate', file], {
      POET_PEAK_FILE: peak,
    });
    const megabytes = statSync(file).size / 1e6;
    const held = Number(readFileSync(peak, 'utf8')) / 1024;
    rmSync(file);
    return [
      count.toLocaleString('en-GB'),
      whole(megabytes),
      one(ms / 1000),
      whole(megabytes / (ms / 1000)),
      whole(held),
    ];
  });

  const text = `${[
    `${cpus().length} processors (${arch()}), Node ${process.versions.node}; ${rounds} rounds, each command once a round.`,
    table(['Whole process', 'Median ms', 'Times bare Node', 'Middle half', 'Limit'], rows),
    table(['The same report by', 'Median ms', 'Times poet'], peerRows),
    table(
      ['Rows of 60 columns, `poet validate`', 'MB read', 'Seconds', 'MB a second', 'Most memory held, MB'],
      memory,
    ),
  ].join('\n\n')}\n`;
  process.stdout.write(text);
  const readme = path.join(here, 'README.md');
  const [before] = readFileSync(readme, 'utf8').split('<!-- results -->');
  writeFileSync(readme, `${before}<!-- results -->\n\n${text}`);
  if (missed.length > 0) {
    process.stdout.write(`Over the limit: ${missed.join(', ')}\n`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

// `node test/timings/statistics.mjs`: how long the figures of a report take once everything is loaded and read, beside R
// doing the same in the same run. Processor time, so that a busy machine changes little. Writes the table in README.md.
// Not a test: a limit that is missed is said in the table and by the exit code.

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { importTypeScript } from '../../scripts/import-typescript.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const { bootstrapMeans, seededRandom, shapleyShares } = await importTypeScript(
  'src/statistics/statistics.ts',
);
const { parseQuestionSet } = await importTypeScript('src/question-set/question-set.ts');
const { readAnswers } = await importTypeScript('src/read-answers.ts');
const { analyseAudience } = await importTypeScript('src/analyse-audience.ts');
const { disclose, policyOf } = await importTypeScript('src/disclose/disclose.ts');

const people = 500;
const questions = 60;
const random = seededRandom(1);
const share = () => random.below(2 ** 30) / 2 ** 30;
const labels = ['Very poor', 'Poor', 'Neither good nor poor', 'Good', 'Very good'];

/** A questionnaire of sixty questions: process, quality and outcomes. */
function questionnaire() {
  const block = (kind, from, to) => [
    `  - title: ${kind}`,
    `    kind: ${kind}`,
    '    scale: quality',
    '    questions:',
    ...Array.from({ length: to - from }, (_, i) => `      q${from + i}: number ${from + i} of ${kind}`),
  ];
  return [
    'audience: made',
    'version: "1"',
    'title: Made up for timings',
    'respondents: holders',
    'evidence: synthetic',
    'scales:',
    '  quality:',
    '    positive: { Very good: 5, Good: 4 }',
    '    neutral: { Neither good nor poor: 3 }',
    '    negative: { Poor: 2, Very poor: 1 }',
    'blocks:',
    '  - title: About you',
    '    kind: circumstance',
    '    questions:',
    '      age-band: { label: age, choose-one: [Under 65, 65 and over] }',
    '      gender: { label: gender, choose-one: [Woman, Man] }',
    ...block('process', 1, 21),
    ...block('quality', 21, 41),
    ...block('outcome', 41, 61),
    'breakdowns: [age-band, gender]',
  ].join('\n');
}

const answer = () => {
  const value = share();
  return value < 0.05 ? 0 : value < 0.15 ? 1 : value < 0.3 ? 2 : value < 0.7 ? 3 : 4;
};
const names = Array.from({ length: questions }, (_, i) => `q${i + 1}`);
const lines = Array.from({ length: people }, () =>
  [
    share() < 0.4 ? 'Under 65' : '65 and over',
    share() < 0.6 ? 'Woman' : 'Man',
    ...names.map(() => labels[answer()]),
  ].join(','),
);
const bytes = new TextEncoder().encode([['age-band', 'gender', ...names].join(','), ...lines].join('\n'));
const set = parseQuestionSet(questionnaire(), 'made.yaml');
const benchmark = {
  schema: 'poet-benchmark/1',
  id: `national/${set.id}`,
  version: '1.0.0',
  kind: 'counts',
  title: 'Made up',
  questionSet: set.id,
  name: 'a made-up data set',
  year: null,
  authorities: 20,
  members: null,
  respondents: 6000,
  synthetic: true,
  questions: Object.fromEntries(
    names.map((name) => {
      const counts = [0, 0, 0, 0, 0];
      for (let i = 0; i < 6000; i++) counts[answer()]++;
      return [
        name,
        [{ kind: 'counts', answers: Object.fromEntries(labels.map((label, i) => [label, counts[i]])) }],
      ];
    }),
  ),
  notes: [],
};
const source = {
  file: 'made.csv',
  size: bytes.length,
  async *bytes() {
    yield bytes;
  },
};
const settings = {
  intake: {},
  recognise: { questionSet: set.id },
  code: {},
  version: '0',
  date: '2026-11-22',
  authority: null,
  region: null,
  policy: policyOf('public'),
  by: 'all',
  threshold: 100,
  asSet: {},
};
const { audiences } = await readAnswers(source, [set], settings);
const part = { file: 'made.csv', audience: audiences[0] };

function report() {
  const audience = analyseAudience([part], [{ with: 'national', benchmark, sha256: 'x' }], settings);
  return disclose(
    { audiences: [audience], disclosure: { profile: 'public', minimumBase: 10, hidden: [] } },
    settings.policy,
  );
}

const scores = Array.from({ length: people }, () => 25 * answer());
const bootstrap = () =>
  bootstrapMeans(
    scores,
    scores.map(() => 1),
    2000,
    2,
  );
const correlations = Array.from({ length: 11 }, (_, i) =>
  Array.from({ length: 11 }, (_, j) => (i === j ? 1 : 0.3 + 0.02 * ((i + j) % 5))),
);
const lmg = () => shapleyShares(correlations);

/** Milliseconds of processor time: the median of the runs, after as many to warm up as a report takes. */
function time(task, runs = 25) {
  for (let i = 0; i < 5; i++) task();
  const took = Array.from({ length: runs }, () => {
    const wall = performance.now();
    const start = process.cpuUsage();
    task();
    const { user, system } = process.cpuUsage(start);
    return Math.min((user + system) / 1000, performance.now() - wall);
  });
  return took.sort((a, b) => a - b)[runs >> 1];
}

const compared = report().audiences[0];
if (compared.items.length !== questions || compared.comparisons[0].family < 50)
  throw new Error('too little was done');
// Not a package of the project: there or not.
const rscript = 'Rscript';
const peer = spawnSync(rscript, [path.join(here, 'peers', 'statistics.R')], { encoding: 'utf8' });
const inR = peer.status === 0 ? JSON.parse(peer.stdout) : {};
const rows = [
  ['Every figure of a report of 60 questions, 500 people', time(report), 25, inR.report],
  ['2,000 bootstrap averages of a composite of 500 people', time(bootstrap), 150, inR.bootstrap],
  ['Importance (LMG) of 10 conditions', time(lmg), 50, inR.lmg],
];
const one = (number) => (number === undefined ? 'not measured' : number.toFixed(1));
const missed = rows.filter(([, took, limit]) => took > limit);
const text = [
  '| Once loaded and read | Median ms | Limit, ms | R, ms |',
  '| --- | ---: | ---: | ---: |',
  ...rows.map(([name, took, limit, peerTook]) => {
    const mark = took > limit ? ' (missed)' : '';
    return `| ${name} | ${one(took)} | ${limit}${mark} | ${one(peerTook)} |`;
  }),
].join('\n');
process.stdout.write(`${text}\n`);
const readme = path.join(here, 'README.md');
const [before, after = ''] = readFileSync(readme, 'utf8').split(
  /<!-- statistics -->[\s\S]*<!-- \/statistics -->/,
);
writeFileSync(readme, `${before}<!-- statistics -->\n\n${text}\n\n<!-- /statistics -->${after}`);
if (missed.length > 0) process.exitCode = 1;

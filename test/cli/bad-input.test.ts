import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { poet } from './run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'poet-bad-'));
const benchmark = join(folder, 'benchmark.json');
const [head = [], ...people] = readFileSync('fixtures/national/northshire.csv', 'utf8')
  .trimEnd()
  .split('\r\n')
  .map((line) => line.split(','));

const ratedFrom = head.indexOf('views-included');
const best = ['Fully', 'Yes', 'Yes', ...Array(5).fill('Very good'), ...Array(6).fill('A lot better')];
type Change = (cells: readonly string[]) => readonly string[];
const answering =
  (answers: readonly string[]): Change =>
  (cells) => [...cells.slice(0, ratedFrom), ...answers];

/** A survey of people whose lines were changed. */
function survey(name: string, lines: readonly (readonly string[])[]): string {
  const path = join(folder, `${name}.csv`);
  const all: readonly (readonly string[])[] = [head, ...lines];
  writeFileSync(path, all.map((cells) => cells.join(',')).join('\r\n'));
  return path;
}

async function report(file: string, ...options: string[]) {
  const out = mkdtempSync(join(folder, 'out-'));
  const argv = [
    'analyse',
    file,
    '--benchmark',
    benchmark,
    '--format',
    'json,md,html,csv',
    '--report',
    'detailed',
  ];
  const ran = await poet([...argv, '--by', 'all', '--date', '2026-11-22', '-o', out, '-q', ...options]);
  const files = readdirSync(out).filter((name) => /\.(?:json|md|html|csv)$/.test(name));
  return { ...ran, texts: files.map((name) => [name, readFileSync(join(out, name), 'utf8')] as const) };
}

/** What is never printed: figures that are none. */
const nonsense = /\bNaN\b|\bInfinity\b|null%|undefined|\[object/;
const found = (texts: readonly (readonly [string, string])[]): string[] =>
  texts.flatMap(([name, text]) => (nonsense.test(text) ? [`${name}: ${nonsense.exec(text)?.[0]}`] : []));

const surveys: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'one respondent': people.slice(0, 1),
  'the same answer from everyone': people.map(answering(best)),
  'everything does not apply': people.map(answering(Array(14).fill('Does not apply'))),
  'only one person rated anything': people.map((cells, i) =>
    i === 0 ? cells : answering(Array(14).fill(''))(cells),
  ),
  'every characteristic empty': people.map((cells) => [
    ...cells.slice(0, 2),
    ...Array(6).fill(''),
    ...cells.slice(8),
  ]),
  'one group holds everyone': people.map((cells) => [
    ...cells.slice(0, 2),
    'Under 65',
    ...cells.slice(3, 6),
    'Woman',
    ...cells.slice(7),
  ]),
};

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('answers from which little can be worked out', () => {
  beforeAll(async () => {
    const argv = ['benchmark', 'build', '--batch', 'fixtures/national/batch.csv', '--synthetic'];
    await poet([...argv, '--date', '2026-11-22', '-q', '-o', benchmark]);
  }, 60_000);

  it.each(Object.keys(surveys))('%s: a report, and no figure that is none', async (name) => {
    const file = survey(name.replaceAll(' ', '-'), surveys[name] ?? []);
    for (const profile of ['public', 'internal']) {
      const { code, stderr, texts } = await report(file, '--authority', 'Elsewhere', '--profile', profile);
      expect([code, stderr]).toEqual([0, '']);
      expect(texts.map(([each]) => each)).toContain('report.md');
      expect(found(texts)).toEqual([]);
    }
  });

  it('prints no percentage of nobody', async () => {
    const { texts } = await report(
      survey('none', surveys['everything does not apply'] ?? []),
      '--authority',
      'Elsewhere',
    );
    const analysis = JSON.parse(texts.find(([name]) => name === 'analysis.json')?.[1] ?? '{}');
    for (const item of analysis.audiences[0].items) {
      expect([item.base, item.positive.percent, item.mean.value, item.net.value]).toEqual([
        0,
        null,
        null,
        null,
      ]);
    }
    const words = texts.find(([name]) => name === 'report.md')?.[1];
    expect(words).toContain('No question has enough answers to show.');
  });

  it('would notice one', () => {
    expect(found([['report.md', 'dignity: NaN%']])).toEqual(['report.md: NaN']);
    expect(found([['report.md', 'dignity: null%']])).toHaveLength(1);
  });
});

describe('figures from elsewhere that cannot be', () => {
  it('a benchmark that holds fewer people of this council than answered', async () => {
    const many = survey(
      'southmere',
      [...people, ...people, ...people].map((cells) => ['Southmere', ...cells.slice(1)]),
    );
    const { code, stderr } = await report(many);
    expect(code).toBe(3);
    expect(stderr).toContain('does not contain these data');
  });

  it.each([
    ['adds up to nobody', 'gender: { Woman: 0, Man: 0 }'],
    [
      'adds up to 200 people',
      'gender: { Woman: 100, Man: 100 }\n  age-band: { Under 65: 500, 65 and over: 900 }',
    ],
    ['did you mean "Woman"?', 'gender: { Women: 100, Man: 100 }'],
  ])('a population that %s', async (words, margins) => {
    const file = join(folder, 'population.yaml');
    writeFileSync(file, `margins:\n  ${margins}\n`);
    const { code, stderr } = await report('fixtures/national/northshire.csv', '--weights', file);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });

  it('weights for a category that nobody here is in: said in words', async () => {
    const file = join(folder, 'population.yaml');
    writeFileSync(file, 'margins:\n  gender: { Woman: 100, Man: 100, Another description: 4000 }\n');
    const { code, texts } = await report('fixtures/national/northshire.csv', '--weights', file);
    expect(code).toBe(0);
    expect(found(texts)).toEqual([]);
    const words = texts.find(([name]) => name === 'report.md')?.[1];
    expect(words).toContain('“Another description” is counted with “Man”');
  });
});

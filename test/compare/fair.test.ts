import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis, ComparisonItem } from '../../src/analysis/analysis.js';
import { parseBenchmark } from '../../src/benchmark/benchmark.js';
import { poet, scratch } from '../cli/run-cli.js';

interface Expected {
  readonly council: string;
  readonly question: string;
  readonly base: number;
  readonly p: number;
  readonly expected: number;
  readonly percent: number;
  readonly low: number;
  readonly high: number;
}

// Person by person in R: fixtures/statistics/case-mix.R
const oracle: readonly Expected[] = JSON.parse(readFileSync('fixtures/statistics/case-mix.json', 'utf8'));
const national = 'fixtures/national';
const folder = mkdtempSync(join(tmpdir(), 'poet-fair-'));
const benchmark = join(folder, 'benchmark.json');

async function analyse(file: string, against = benchmark) {
  const out = join(scratch(), 'out');
  const argv = ['analyse', file, '--benchmark', against, '--format', 'json,md,csv', '--report', 'detailed'];
  const ran = await poet([...argv, '--date', '2026-11-22', '-o', out, '-q']);
  expect(ran.stderr).toBe('');
  const analysis = JSON.parse(readFileSync(join(out, 'analysis.json'), 'utf8')) as Analysis;
  const comparison = analysis.audiences[0]?.comparisons[0];
  const row = (question: string): ComparisonItem | undefined =>
    comparison?.items.find((item) => item.question === question);
  return { comparison, row, report: readFileSync(join(out, 'report.md'), 'utf8'), out };
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a fair comparison', () => {
  beforeAll(async () => {
    const argv = ['benchmark', 'build', '--batch', join(national, 'batch.csv'), '--synthetic'];
    await poet([...argv, '--date', '2026-11-22', '-q', '-o', benchmark]);
  }, 60_000);

  it('is made with a model of what people like these say, which the benchmark holds', () => {
    const { built } = parseBenchmark(readFileSync(benchmark, 'utf8'), 'benchmark.json');
    expect(built?.expectedValues?.characteristics).toEqual(['age-band', 'primary-need', 'gender']);
    const model = built?.expectedValues?.questions['dignity'];
    // The largest kind of each characteristic is what the others are told apart from.
    expect(model?.terms).not.toContainEqual({ question: 'age-band', choice: '65 and over' });
    expect(model?.terms).toContainEqual({ question: 'age-band', choice: 'Under 65' });
    expect(model?.terms).toContainEqual({ question: 'age-band', choice: null });
    expect(model?.coefficients).toHaveLength((model?.terms.length ?? 0) + 1);
  });

  it.each([...new Set(oracle.map(({ council }) => council))])('agrees with R for %s', async (council) => {
    const { row, comparison } = await analyse(join(national, `${council.toLowerCase()}.csv`));
    expect(comparison?.benchmark.includesThisAuthority).toBe('yes');
    for (const each of oracle.filter((one) => one.council === council)) {
      const fair = row(each.question)?.fair;
      expect(row(each.question)?.here.base).toBe(each.base);
      expect(fair?.expected).toBe(each.expected);
      expect(fair?.p).toBe(each.p);
      for (const key of ['percent', 'low', 'high'] as const) expect(fair?.[key]).toBeCloseTo(each[key], 8);
    }
  });

  it('says in a sentence where a verdict changes, in the table and in a part of its own', async () => {
    const { comparison, report, out } = await analyse(join(national, 'southholt.csv'));
    const changed = comparison?.items.filter(({ fair }) => fair?.changes === true) ?? [];
    expect(changed.map(({ question }) => question)).toContain('everyday-activity');
    expect(report).toContain('Compared fairly with');
    const sentence = '“May be higher – could be chance” as given, “Higher” in the fair comparison.';
    expect(report.split(sentence).length - 1).toBeGreaterThanOrEqual(2);
    expect(report).toContain('alike in age, main reason for support and gender');
    const figures = readFileSync(join(out, 'report.csv'), 'utf8');
    expect(figures).toContain('positive-percent-fair');
  });

  it('is not made of fewer than 30 answers, nor where the benchmark holds no model', async () => {
    const [head = '', ...lines] = readFileSync(join(national, 'southmere.csv'), 'utf8')
      .trimEnd()
      .split('\r\n');
    const few = join(folder, 'few.csv');
    writeFileSync(
      few,
      [head, ...lines.slice(0, 25).map((line) => line.replace('Southmere', 'Elsewhere'))].join('\n'),
    );
    const { comparison } = await analyse(few);
    expect(comparison?.items.some(({ p }) => p !== null)).toBe(true);
    expect(comparison?.items.every(({ fair }) => fair === null)).toBe(true);
    expect(comparison?.fairMix?.family).toBe(0);

    const { built, ...rest } = JSON.parse(readFileSync(benchmark, 'utf8'));
    const { expectedValues: _, sha256: __, ...facts } = built;
    expect(facts).not.toHaveProperty('expectedValues');
    const plain = join(folder, 'plain.json');
    const { benchmarkContentHash } = await import('../../src/benchmark/benchmark.js');
    const without = { ...rest, built: { ...facts, sha256: '' } };
    writeFileSync(
      plain,
      JSON.stringify({ ...without, built: { ...without.built, sha256: benchmarkContentHash(without) } }),
    );
    const other = await analyse(join(national, 'southmere.csv'), plain);
    expect(other.comparison).not.toHaveProperty('fairMix');
    expect(other.row('dignity')).not.toHaveProperty('fair');
    expect(other.report).not.toContain('Compared fairly');
  });
});

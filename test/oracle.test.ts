import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Analysis, AudienceAnalysis } from '../src/analysis/analysis.js';
import { poet } from './cli/run-cli.js';

// A scenario is a folder of fixtures/oracle: an export in a platform's layout, its own question sets, and every figure
// from a program that shares nothing with poet and never saw the export. Compared to nine decimal places.

const folder = path.resolve(import.meta.dirname, '../fixtures/oracle');
const scenarios = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'expected.json')));

type Json = null | number | string | { readonly [key: string]: Json };
type Expected = Readonly<
  Record<'items' | 'profile' | 'scores' | 'comments', Readonly<Record<string, Json>>> & {
    readonly respondents: number;
    readonly comparison?: Readonly<Record<string, Json>>;
  }
>;

/** Every number of `truth` in `figures`, by its path; more may stand there. */
function differences(figures: unknown, truth: Json, at: string): string[] {
  if (typeof truth === 'number') {
    const near =
      typeof figures === 'number' && Math.abs(figures - truth) <= 1e-9 * Math.max(1, Math.abs(truth));
    return near ? [] : [`${at}: ${figures}, not ${truth}`];
  }
  if (truth === null || typeof truth === 'string')
    return figures === truth ? [] : [`${at}: ${figures}, not ${truth}`];
  if (typeof figures !== 'object' || figures === null) return [`${at}: ${figures}`];
  const inside = new Map(Object.entries(figures));
  return Object.entries(truth).flatMap(([key, value]) => differences(inside.get(key), value, `${at}/${key}`));
}

/** The figures of an audience in the shape of `expected.json`. */
function figuresOf(audience: AudienceAnalysis) {
  const comparison = audience.comparisons[0]?.items ?? [];
  return {
    respondents: audience.respondents,
    items: Object.fromEntries(audience.items.map((item) => [item.question, item])),
    profile: Object.fromEntries(
      audience.profile.map(({ question, choices, ...rest }) => [
        question,
        { ...rest, counts: Object.fromEntries(choices.map(({ choice, count }) => [choice, count])) },
      ]),
    ),
    scores: Object.fromEntries(audience.scores.map((score) => [score.score, score])),
    comments: Object.fromEntries(audience.comments.map(({ question, count }) => [question, count])),
    comparison: Object.fromEntries(
      comparison.map(({ question, difference, p, q, verdict }) => [
        question,
        { ...difference, p, q, verdict },
      ]),
    ),
  };
}

describe('an independent count', () => {
  it('is of a dozen scenarios', () => expect(scenarios.length).toBeGreaterThanOrEqual(12));

  it.each(scenarios)('agrees with every figure: %s', async (name) => {
    const inFolder = (file: string): string => path.join(folder, name, file);
    const figures = inFolder('benchmark.json');
    const ran = await poet([
      ...['analyse', inFolder('export.csv'), '--question-sets', inFolder('question-sets')],
      ...['--profile', 'internal', '--json', '--quiet'],
      ...(existsSync(figures) ? ['--benchmark', figures] : []),
    ]);
    expect(ran.code, ran.stderr).toBe(0);
    const analysis: Analysis = JSON.parse(ran.stdout);
    const expected: Readonly<Record<string, Expected>> = JSON.parse(
      readFileSync(inFolder('expected.json'), 'utf8'),
    );
    expect(analysis.audiences.map(({ questionSet }) => questionSet).sort()).toEqual(
      Object.keys(expected).sort(),
    );
    for (const audience of analysis.audiences) {
      const truth = expected[audience.questionSet];
      expect(differences(figuresOf(audience), truth as unknown as Json, audience.questionSet)).toEqual([]);
      expect(audience.items.map(({ question }) => question).sort()).toEqual(
        Object.keys(truth?.items ?? {}).sort(),
      );
    }
    for (const { rows } of analysis.sources) {
      expect(rows.used + rows.setAside).toBe(rows.read);
      expect(Object.values(rows.because).reduce((sum, count) => sum + count, 0)).toBe(rows.setAside);
    }
  });

  it('is not agreed with when one figure is off in the eighth place', () => {
    expect(differences({ a: { b: 50 } }, { a: { b: 50.00000001 } }, 'x')).toEqual([]);
    expect(differences({ a: { b: 50 } }, { a: { b: 50.0000001 } }, 'x')).toEqual([
      'x/a/b: 50, not 50.0000001',
    ]);
    expect(differences({ a: null }, { a: 0 }, 'x')).toHaveLength(1);
    expect(differences({}, { a: null }, 'x')).toHaveLength(1);
  });
});

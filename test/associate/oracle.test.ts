import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/analysis.js';
import { run } from '../../src/cli/cli.js';

// fixtures/statistics/associations.json: the same answers worked through in R (associations.R beside it).

interface Link {
  readonly people: number;
  readonly withCount: number;
  readonly withBase: number;
  readonly withoutCount: number;
  readonly withoutBase: number;
  readonly rho: number;
  readonly p: number;
  readonly importance: number;
}

interface Way {
  readonly count: number;
  readonly base: number;
  readonly restCount: number;
  readonly restBase: number;
  readonly p: number;
}

const fixtures = path.resolve(import.meta.dirname, '../../fixtures');
const oracle: {
  complete: number;
  links: Record<string, Link>;
  'how-managed': Record<string, Way>;
} = JSON.parse(readFileSync(path.join(fixtures, 'statistics/associations.json'), 'utf8'));

async function analysed(): Promise<Analysis> {
  let printed = '';
  const sink = { write: () => undefined, terminal: false, width: 80 };
  await run(
    ['analyse', path.join(fixtures, 'journeys/northshire/export.csv'), '--json', '--profile', 'internal'],
    '0.0.0',
    {
      stdout: { ...sink, write: (text) => (printed += String(text)) },
      stderr: sink,
      environment: {},
      folder: fixtures,
      today: () => '2026-04-01',
      signal: new AbortController().signal,
    },
  );
  return JSON.parse(printed) as Analysis;
}

const near = (actual: number | null | undefined, expected: number, digits = 1e-9): void => {
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(digits * Math.abs(expected));
};

describe('associations of a made-up council', async () => {
  const { audiences } = await analysed();
  const links = audiences[0]?.associations ?? [];
  const rows = audiences[0]?.commissioning ?? [];

  it.each(Object.entries(oracle.links))('%s with overall outcomes is as in R', (condition, truth) => {
    const link = links.find((each) => each.condition === condition && each.outcomeIs === 'score');
    expect(link).toMatchObject({
      people: truth.people,
      withCondition: { count: truth.withCount, base: truth.withBase },
      withoutCondition: { count: truth.withoutCount, base: truth.withoutBase },
    });
    near(link?.rho, truth.rho);
    near(link?.p, truth.p);
    near(link?.importance?.share, truth.importance);
    expect(link?.importance?.people).toBe(oracle.complete);
  });

  it.each(Object.entries(oracle['how-managed']))('outcomes with "%s" are as in R', (choice, truth) => {
    const row = rows.find(
      (each) => each.question === 'how-managed' && each.choice === choice && each.outcomeIs === 'score',
    );
    expect(row).toMatchObject({
      withChoice: { count: truth.count, base: truth.base },
      others: { count: truth.restCount, base: truth.restBase },
    });
    near(row?.p, truth.p);
  });

  it('gives every table of links its cautions', () => {
    expect(audiences[0]?.cautions?.associations).toContain('same-people-same-sitting');
    expect(audiences[0]?.cautions?.commissioning).toContain('case-mix');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as simple from 'simple-statistics';
import { describe, expect, it } from 'vitest';

/** What we take from simple-statistics: right to rounding, and proved against R beside our own formulas. */
const taken = new Set([
  'mean',
  'sampleVariance',
  'sampleStandardDeviation',
  'sampleCovariance',
  'sampleCorrelation',
  'quantileSorted',
]);

/** The names a source text takes from simple-statistics; `*` for all of them at once. */
function namesTaken(source: string): readonly string[] {
  const statements = source.matchAll(
    /import\s+(?:type\s+)?(\*|\{[^}]*\}|\w+)[^;]*?from\s+'simple-statistics'|import\('simple-statistics'\)/g,
  );
  return [...statements].flatMap(([, names]) =>
    names?.startsWith('{') === true
      ? names
          .slice(1, -1)
          .split(',')
          .map((name) => name.trim().split(/\s+as\s+/)[0] ?? '')
          .filter((name) => name !== '')
      : ['*'],
  );
}

const forbidden = (source: string): readonly string[] =>
  namesTaken(source).filter((name) => !taken.has(name));

const folder = path.resolve(import.meta.dirname, '../../src/statistics');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const);

describe('what is taken from simple-statistics', () => {
  it('is only what it does accurately', () => {
    expect(sources.filter(([, source]) => forbidden(source).length > 0).map(([name]) => name)).toEqual([]);
    expect(new Set(sources.flatMap(([, source]) => namesTaken(source))).size).toBeGreaterThan(3);
  });

  it('would be seen if it were more', () => {
    expect(forbidden("import { mean, probit as q } from 'simple-statistics';")).toEqual(['probit']);
    expect(forbidden("import * as all from 'simple-statistics';")).toEqual(['*']);
    expect(forbidden("await import('simple-statistics');")).toEqual(['*']);
  });

  it('leaves out the normal quantile, which is 0.14% low, and the table of the normal distribution', () => {
    expect(Math.abs(simple.probit(0.975) - 1.959963984540054)).toBeGreaterThan(0.002);
    expect(simple.cumulativeStdNormalProbability(-8)).toBeGreaterThan(0.0009);
  });
});

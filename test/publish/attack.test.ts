import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Benchmark, parseBenchmark } from '../../src/benchmark/benchmark.js';
import { buildGroups } from '../../src/publish/groups.js';
import type { Contribution } from '../../src/share/share.js';
import { poet, scratch } from '../cli/run-cli.js';

const least = 10;

async function built(of: string): Promise<Benchmark> {
  const out = join(scratch(), 'benchmark.json');
  const list = 'fixtures/national/batch.csv';
  await poet(['benchmark', 'build', '--batch', list, '--synthetic', '--of', of, '-o', out, '-q']);
  return parseBenchmark(readFileSync(out, 'utf8'), 'x');
}

const basesOf = ({ built: facts }: Benchmark): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(facts?.questions ?? {}).map(([id, { base }]) => [id, base]));

describe('a benchmark attacked by differencing', () => {
  it('gives away no group under the threshold: of a group, of those outside all groups, or of a region taken away', async () => {
    const [whole, region] = [await built('national'), await built('North East')];
    for (const benchmark of [whole, region]) {
      const bases = basesOf(benchmark);
      for (const [by, choices] of Object.entries(benchmark.built?.groups ?? {})) {
        for (const cells of Object.values(choices))
          for (const [id, { base }] of Object.entries(cells))
            expect(base, `${by} ${id}`).toBeGreaterThanOrEqual(least);
      }
      for (const choices of Object.values(benchmark.built?.groups ?? {})) {
        for (const [id, total] of Object.entries(bases)) {
          const rest = Object.values(choices).reduce((left, cells) => left - (cells[id]?.base ?? 0), total);
          // Where people could choose several, groups overlap and nothing is left to take.
          expect(rest > 0 && rest < least, id).toBe(false);
        }
      }
      for (const base of Object.values(bases)) expect(base).toBeGreaterThanOrEqual(least);
    }
    const [all, some] = [basesOf(whole), basesOf(region)];
    for (const [id, base] of Object.entries(some))
      expect((all[id] ?? 0) - base).toBeGreaterThanOrEqual(least);
    // Those left when a region is taken away are of many councils, so no one council is left alone.
    expect((whole.authorities ?? 0) - (region.authorities ?? 0)).toBeGreaterThanOrEqual(3);
  }, 60_000);
});

describe('groups of a benchmark', () => {
  const council = (sizes: Readonly<Record<string, number>>) => {
    const cells = Object.entries(sizes).map(([choice, base]) => [
      choice,
      { dignity: { base, positive: base / 2, answers: null } },
    ]);
    const base = Object.values(sizes).reduce((sum, size) => sum + size, 0);
    return {
      questions: { dignity: { base, positive: base / 2, answers: null } },
      groups: { gender: Object.fromEntries(cells) },
    } as unknown as Contribution;
  };

  it('hide a second one where the only hidden one could be worked out from the total', () => {
    const five = Array.from({ length: 6 }, (_, i) => council({ a: 40, b: 30, c: i === 0 ? 4 : 0 }));
    expect(buildGroups(five)['gender']).toEqual({
      a: { dignity: { base: 240, positive: 120 } },
      b: {},
      c: {},
    });
    const all = Array.from({ length: 6 }, () => council({ a: 40, b: 30, c: 20 }));
    expect(Object.keys(buildGroups(all)['gender']?.['c'] ?? {})).toEqual(['dignity']);
  });
});

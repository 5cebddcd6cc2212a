import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { poetKilled } from './killed.js';
import { filesIn, scratch } from './run-cli.js';

const national = 'fixtures/national';
const names = [
  'eastcombe',
  'eastfold',
  'eastholt',
  'eastmarsh',
  'eastmere',
  'eastshire',
  'eastvale',
  'midfold',
];

/** Enough sites that three workers have work. */
function sites(folder: string): string {
  const exports = join(folder, 'exports');
  mkdirSync(exports);
  for (const name of [...names, 'southmere', 'westfold'])
    cpSync(join(national, `${name}.csv`), join(exports, `${name}.csv`));
  return exports;
}

const bytesIn = (folder: string) =>
  Object.fromEntries(
    filesIn(folder).map((name) => [name, readFileSync(join(folder, name)).toString('latin1')]),
  );

describe('poet batch, as a process of its own', () => {
  it('writes the same bytes with one worker, two and three', async () => {
    const folder = scratch();
    const exports = sites(folder);
    const made = [];
    for (const workers of ['1', '2', '3']) {
      const out = join(folder, `out-${workers}`);
      const argv = ['batch', exports, '-o', out, '--workers', workers, '--format', 'md,pdf'];
      const ended = await poetKilled(argv, out);
      expect(ended.stderr).toContain('10 of 10 sites');
      expect(ended.code).toBe(0);
      made.push(bytesIn(out));
    }
    expect(Object.keys(made[0] ?? {}).length).toBeGreaterThan(20);
    expect(made[1]).toEqual(made[0]);
    expect(made[2]).toEqual(made[0]);
  }, 120_000);

  it('killed at any point leaves whole sites only, and the next run completes it to the same bytes', async () => {
    const folder = scratch();
    const exports = sites(folder);
    const argv = (out: string) => ['batch', exports, '-o', out, '--format', 'md', '-q'];
    const whole = join(folder, 'whole');
    expect((await poetKilled(argv(whole), whole)).code).toBe(0);
    const expected = bytesIn(whole);
    let kills = 0;
    for (const after of [1, 4, 9, 20, 40, 60]) {
      const out = join(folder, `killed-${after}`);
      if ((await poetKilled(argv(out), out, after)).killed) kills++;
      for (const [name, bytes] of Object.entries(bytesIn(out)))
        if (!name.includes('.poet-')) expect(bytes, name).toBe(expected[name]);
      expect((await poetKilled(argv(out), out)).code).toBe(0);
      expect(bytesIn(out)).toEqual(expected);
      rmSync(out, { recursive: true });
    }
    expect(kills).toBeGreaterThan(2);
  }, 120_000);
});

describe('poet benchmark build, killed', () => {
  it('leaves the benchmark that was there or the new one, whole', async () => {
    const folder = scratch();
    const work = join(folder, 'work');
    mkdirSync(work);
    const out = join(work, 'benchmark.json');
    const argv = (from: string) => [
      'benchmark',
      'build',
      '--batch',
      join(process.cwd(), national, 'batch.csv'),
      '--synthetic',
      '--of',
      from,
      '-o',
      out,
      '-q',
    ];
    expect((await poetKilled(argv('Rural'), work)).code).toBe(0);
    const before = readFileSync(out, 'utf8');
    expect((await poetKilled(argv('North East'), work)).code).toBe(0);
    const next = readFileSync(out, 'utf8');
    for (const after of [1, 2, 3]) {
      writeFileSync(out, before);
      await poetKilled(argv('North East'), work, after);
      expect([before, next]).toContain(readFileSync(out, 'utf8'));
      expect((await poetKilled(argv('North East'), work)).code).toBe(0);
      expect(readFileSync(out, 'utf8')).toBe(next);
    }
  }, 120_000);
});

import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { poetKilled } from '../cli/killed.js';
import { poet, scratch } from '../cli/run-cli.js';
import { night, writeExtract } from './reviews.js';

describe('tally add, killed', () => {
  it('leaves the store as it was or as it is to be, and the next run completes it to the same bytes', async () => {
    const folder = scratch();
    const first = writeExtract(folder, 'first.csv', night(0, 400, 1));
    const second = writeExtract(folder, 'second.csv', night(200, 600, 2));
    const begun = join(folder, 'begun');
    await poetKilled(['tally', 'add', begun, first, '--authority', 'Southmere', '-q'], begun);
    const whole = join(folder, 'whole');
    cpSync(begun, whole, { recursive: true });
    expect((await poetKilled(['tally', 'add', whole, second, '-q'], whole)).code).toBe(0);
    const files = (store: string) =>
      Object.fromEntries(readdirSync(store).map((name) => [name, readFileSync(join(store, name), 'utf8')]));
    const expected = files(whole);
    const generations = new Set<number>();
    let kills = 0;
    for (const after of [1, 2, 3, 4, 6, 8, 10, 12, 14, 16, 20, 24]) {
      const store = join(folder, `killed-${after}`);
      cpSync(begun, store, { recursive: true });
      const ended = await poetKilled(['tally', 'add', store, second, '-q'], store, after);
      if (ended.killed) kills++;
      // Whatever is left can be read, and is one of the two.
      const shown = await poet(['tally', 'show', store]);
      expect(shown.stderr).toBe('');
      const { generation, tallies } = JSON.parse(shown.stdout);
      generations.add(generation);
      expect(tallies[0].people).toBe(generation === 1 ? 400 : 600);
      expect((await poet(['analyse', store, '--json'])).code).toBe(0);
      expect((await poetKilled(['tally', 'add', store, second, '-q'], store)).code).toBe(0);
      expect(files(store)).toEqual(expected);
    }
    expect(kills).toBeGreaterThan(3);
    expect(generations.has(1)).toBe(true);
  }, 120_000);
});

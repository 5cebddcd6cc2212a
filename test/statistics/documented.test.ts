import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const page = readFileSync('docs/methods.md', 'utf8');
const files = (readdirSync('src/statistics', { recursive: true }) as string[])
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && file !== 'statistics.ts');

/** Files of the statistics that a page does not link to. */
const unnamed = (text: string): string[] =>
  files.filter((file) => !text.includes(`(../src/statistics/${file})`));

describe('docs/methods.md', () => {
  it('names every file of the statistics', () => {
    expect(files.length).toBeGreaterThan(140);
    expect(unnamed(page)).toEqual([]);
  });

  it('would be found wanting if it left one out', () => {
    expect(unnamed(page.replace('(../src/statistics/proportion/wilson-interval.ts)', ''))).toEqual([
      'proportion/wilson-interval.ts',
    ]);
  });

  it('and docs/deviations.md link only to files that are there', () => {
    const both = page + readFileSync('docs/deviations.md', 'utf8');
    const links = [...both.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(140);
    expect(links.filter((link) => !existsSync(path.join('docs', link)))).toEqual([]);
  });

  it('gives a free source for every file that answers a question of its own', () => {
    const doors = readFileSync('src/statistics/statistics.ts', 'utf8');
    const withoutSource = page
      .split('\n')
      .filter((line) => /^\| \[[a-z-]+\/.*\|\s+\|$/.test(line))
      .map((line) => /^\| \[([^\]]+)\]/.exec(line)?.[1] ?? '')
      .filter((file) => doors.includes(`./${file}.js`));
    // Types and steps of a method whose source stands with the method.
    expect(withoutSource.length).toBeLessThanOrEqual(8);
  });
});

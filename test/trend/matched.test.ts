import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Trend } from '../../src/analysis/analysis.js';
import { poet, scratch } from '../cli/run-cli.js';

// Made by fixtures/statistics/matched.R, person by person.
const folder = join(process.cwd(), 'fixtures/statistics/matched');
const oracle = JSON.parse(readFileSync('fixtures/statistics/matched.json', 'utf8'));
const [first, second] = [join(folder, '2025.csv'), join(folder, '2026.csv')];

async function trendOf(files: readonly string[], ...options: string[]) {
  const ran = await poet(['trend', ...files, '--json', '-q', ...options]);
  expect(ran.stderr).toBe('');
  const trend: Trend = JSON.parse(ran.stdout).audiences[0].trend;
  return trend;
}

/** The lines of a fixture, changed one by one, as a new file. */
function changed(file: string, name: string, change: (cells: string[], line: number) => string[]): string {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const [head = '', ...rows] = lines;
  const path = join(scratch(), name);
  writeFileSync(path, [head, ...rows.map((row, i) => change(row.split(','), i).join(','))].join('\n'));
  return path;
}

describe('the same people asked twice', () => {
  it('agrees with R: McNemar, Newcombe’s paired interval, Wilcoxon, Benjamini–Hochberg', async () => {
    const { matched } = await trendOf([first, second]);
    expect(matched).toMatchObject({ people: oracle.people, unmatched: oracle.unmatched, earlier: '2025' });
    for (const wanted of oracle.items) {
      const item = matched?.items.find(({ question }) => question === wanted.question);
      const { low, high, p, q, wholeScale, earlier, later, ...counts } = wanted;
      expect(item).toMatchObject(counts);
      for (const [ours, theirs] of [
        [item?.change.low, low],
        [item?.change.high, high],
        [item?.p, p],
        [item?.q, q],
        [item?.wholeScale, wholeScale],
        [item?.earlier, earlier],
        [item?.later, later],
      ]) {
        expect(ours).toBeCloseTo(theirs, 9);
      }
    }
    expect(matched?.family).toBe(oracle.items.length);
  });

  it('says it in words, with those who answered only once', async () => {
    const { stdout } = await poet(['trend', first, second, '-q']);
    expect(stdout).toContain('## The same people, asked twice');
    expect(stdout).toContain(
      '150 people answered both 2025 and 2026. 40 answered only the first, 50 only the second.',
    );
    expect(stdout).toContain(
      '| being supported with dignity | 136 | 69% | 79% | 20 and 6 | 3 to 18 more | higher',
    );
  });

  it('does not depend on the order of the rows', async () => {
    const lines = readFileSync(second, 'utf8').trimEnd().split('\n');
    const turned = join(scratch(), '2026.csv');
    writeFileSync(turned, [lines[0], ...lines.slice(1).reverse()].join('\n'));
    expect((await trendOf([first, turned])).matched).toEqual((await trendOf([first, second])).matched);
  });

  it('follows nobody where the same ids are of other people', async () => {
    const ids = readFileSync(second, 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0] ?? '');
    const others = changed(second, '2026.csv', (cells, i) => [
      ids[(i + 77) % ids.length] ?? '',
      ...cells.slice(1),
    ]);
    const trend = await trendOf([first, others]);
    expect(trend.matched).toBeNull();
    expect(trend.notes).toContain('matched-people-differ');
  });

  it('follows nobody by numbers counted from one, unless the people are seen to be the same', async () => {
    const number = (cells: string[], i: number) => [String(i + 1), cells[1] ?? '', '', '', ...cells.slice(4)];
    const numbered = [changed(first, '2025.csv', number), changed(second, '2026.csv', number)];
    const trend = await trendOf(numbered);
    expect(trend.matched).toBeNull();
    expect(trend.notes).toContain('ids-are-serial-numbers');
    const { stdout } = await poet(['trend', ...numbered, '-q']);
    expect(stdout).toContain('look like counting from one');
  });

  it('says that too few, or nobody, answered twice', async () => {
    const other = (count: number) =>
      changed(second, '2026.csv', ([id = '', ...cells], i) => [i < count ? id : `X${id}`, ...cells]);
    expect((await trendOf([first, other(0)])).notes).toContain('nobody-matched');
    expect((await trendOf([first, other(8)])).notes).toContain('too-few-matched');
  });

  it('shows no test where one of its four counts is small, and nothing where those left over are few', async () => {
    const few = changed(second, '2026.csv', (cells, i) =>
      i < 30 ? cells : [`X${cells[0]}`, ...cells.slice(1)],
    );
    const { matched } = await trendOf([first, few]);
    const shown = matched?.items.filter(({ earlier }) => earlier !== null) ?? [];
    expect(shown.length).toBeGreaterThan(0);
    for (const item of shown) {
      const counts = [item.became, item.stopped];
      expect(counts.every((count) => count === null || count === 0 || count >= 5)).toBe(true);
      if (item.became === null)
        expect([item.p, item.q, item.change.low, item.wholeScale]).toEqual(Array(4).fill(null));
    }
    // Of the 190 of the first survey all but four answered twice: the four would be the total less those who did.
    const all = readFileSync(first, 'utf8').trimEnd().split('\n');
    const almost = join(scratch(), '2026.csv');
    writeFileSync(almost, [all[0], ...all.slice(1, -4)].join('\n'));
    const left = await trendOf([first, almost]);
    expect(left.matched?.unmatched.earlier).toBeNull();
    expect(left.matched?.items.every(({ earlier }) => earlier === null)).toBe(true);
  });

  it('is not looked for in the months of one file', async () => {
    expect(await trendOf([first])).not.toHaveProperty('matched');
  });
});

describe('a composite by month of review', () => {
  it('is an XmR chart: centre and limits as R has them, with the rules of Making Data Count', async () => {
    const { months } = await trendOf([join(folder, 'reviews.csv')], '--question-set', 'adult@2017');
    const score = months?.scores?.find((each) => each.score === 'outcomes');
    expect(months?.length).toBe('month');
    for (const key of ['centre', 'low', 'high'] as const)
      expect(score?.[key]).toBeCloseTo(oracle.scores[key], 9);
    score?.points.forEach(({ mean }, i) => {
      expect(mean).toBeCloseTo(oracle.scores.means[i], 9);
    });
    expect(score?.points.at(16)?.rule).toBe('outside-limits');
    expect(score?.latest).toBe('improvement');
  });

  it('is printed beside the questions', async () => {
    const argv = ['trend', join(folder, 'reviews.csv'), '--question-set', 'adult@2017', '-q'];
    expect((await poet(argv)).stdout).toContain('## Scores by month of review');
  });
});

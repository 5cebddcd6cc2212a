import { describe, expect, it } from 'vitest';
import { type DotChart, type DotRow, dotAndRange } from '../../src/chart/chart.js';
import { pair } from '../../src/chart/palette.js';
import { chartFaults, wordsOf } from './scenes.js';

const row = (more: Partial<DotRow> = {}): DotRow => ({
  label: 'Quality of life',
  here: { percent: 80, low: 75, high: 84, words: '80%' },
  there: { percent: 75, words: '75%' },
  note: null,
  verdict: null,
  ...more,
});

const chart = (rows: readonly DotRow[], more: Partial<DotChart> = {}) =>
  dotAndRange({
    width: 480,
    columns: { here: 'Here', there: 'National' },
    groups: [{ title: 'Outcomes', rows }],
    ...more,
  });

const diamonds = (scene: ReturnType<typeof chart>) =>
  scene.shapes.filter((shape) => shape.shape === 'polygon' && shape.stroke === pair.there).length;
const dots = (scene: ReturnType<typeof chart>) =>
  scene.shapes.filter((shape) => shape.shape === 'circle').length;

describe('the dot-and-range chart', () => {
  it('draws the local dot and the national diamond, with both numbers beside them and a key', () => {
    const scene = chart([row()]);
    expect(dots(scene)).toBe(2);
    expect(diamonds(scene)).toBe(2);
    expect(wordsOf(scene)).toEqual(
      expect.arrayContaining(['80%', '75%', 'Here, with range', 'National', 'Outcomes']),
    );
  });

  it('never draws a bound: it is words', () => {
    const scene = chart([row({ there: { percent: null, words: 'over 70%' } })]);
    expect(diamonds(scene), 'nor does the key promise a diamond').toBe(0);
    expect(wordsOf(scene)).toContain('over 70%');
  });

  it('says so in the row when there are too few answers, and draws nothing there', () => {
    const scene = chart([row({ here: null, note: 'Too few answers to show' })]);
    expect(dots(scene)).toBe(1);
    expect(diamonds(scene)).toBe(1);
    expect(wordsOf(scene)).toContain('Too few answers to show');
  });

  it('marks a clear verdict with a word as well as a triangle', () => {
    expect(wordsOf(chart([row({ verdict: { direction: 'up', words: 'Higher' } })]))).toContain('Higher');
  });

  it('has no national column without a comparison', () => {
    const scene = chart([row({ there: null })], { columns: { here: 'Here', there: null } });
    expect(diamonds(scene)).toBe(0);
    expect(wordsOf(scene)).not.toContain('National');
  });

  it('puts higher figures further right', () => {
    const scene = chart([row(), row({ here: { percent: 60, low: 55, high: 65, words: '60%' } })]);
    const [, first, second] = scene.shapes.filter((shape) => shape.shape === 'circle');
    expect(first?.cx).toBeGreaterThan(second?.cx ?? Number.POSITIVE_INFINITY);
  });

  const label = 'A very long question about how support is arranged, paid for and looked after, day by day, ';
  it.each([
    ['one row', [row()]],
    [
      'rows at both ends',
      [
        row({ here: { percent: 0, low: 0, high: 4, words: '0%' } }),
        row({ here: { percent: 100, low: 96, high: 100, words: '100%' } }),
      ],
    ],
    ['a label of 300 characters', [row({ label: label.repeat(4).slice(0, 300) })]],
    ['one word of 120 characters', [row({ label: 'x'.repeat(120) })]],
    [
      'every verdict and a bound',
      [
        row({
          verdict: { direction: 'down', words: 'May be lower' },
          there: { percent: null, words: 'at least half' },
        }),
      ],
    ],
    ['a hidden row among others', [row(), row({ here: null, note: 'Too few answers to show' }), row()]],
    [
      'no figures at all',
      [row({ here: null, there: { percent: null, words: 'none' }, note: 'Too few answers to show' })],
    ],
  ])('keeps every label whole, apart and on the page: %s', (_, rows) => {
    expect(chartFaults(chart(rows))).toEqual([]);
  });

  it('and the check of that finds a fault', () => {
    const scene = chart([row()]);
    expect(chartFaults({ ...scene, width: 300 })).not.toEqual([]);
    expect(chartFaults({ ...scene, shapes: [...scene.shapes, ...scene.shapes] })).not.toEqual([]);
    const small = scene.shapes.map((shape) => (shape.shape === 'text' ? { ...shape, size: 6 } : shape));
    expect(chartFaults({ ...scene, shapes: small })).not.toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  dumbbell,
  type StackedChart,
  type StackedRow,
  stackedBars,
  tenPeople,
} from '../../src/chart/chart.js';
import { fivePoint, ink, pair } from '../../src/chart/palette.js';
import { chartFaults, wordsOf } from './scenes.js';

const five = [
  { label: 'Very poor', tone: 'negative' },
  { label: 'Poor', tone: 'negative' },
  { label: 'Neither good nor poor', tone: 'neutral' },
  { label: 'Good', tone: 'positive' },
  { label: 'Very good', tone: 'positive' },
] as const;
const yesNo = [
  { label: 'No', tone: 'negative' },
  { label: 'Yes', tone: 'positive' },
] as const;

const row = (percents: readonly number[] | null, label = 'Dignity'): StackedRow => ({
  label,
  shares:
    percents === null ? null : percents.map((percent) => ({ percent, words: `${Math.round(percent)}%` })),
  note: percents === null ? 'Not all answers can be shown' : null,
  base: '478',
});
const chart = (rows: readonly StackedRow[], answers: StackedChart['answers'] = five) =>
  stackedBars({ width: 480, answers, rows, baseHeading: 'Answers' });
const bars = (scene: ReturnType<typeof chart>) =>
  scene.shapes.filter((shape) => shape.shape === 'rect').filter(({ height }) => height > 15);

describe('the stacked bar of all answers', () => {
  it('runs from the most negative answer to the most positive, brown to blue', () => {
    expect(bars(chart([row([10, 10, 20, 30, 30])])).map(({ fill }) => fill)).toEqual([...fivePoint]);
    expect(bars(chart([row([40, 60])], yesNo)).map(({ fill }) => fill)).toEqual([fivePoint[0], fivePoint[4]]);
  });

  it('lines the bars up on the middle of the neutral answer', () => {
    const [a, b] = [
      [10, 10, 20, 30, 30],
      [0, 5, 40, 15, 40],
    ].map((percents) => percents);
    const drawn = bars(chart([row(a ?? []), row(b ?? [])])).filter(({ fill }) => fill === fivePoint[2]);
    const [first, second] = drawn.map(({ x, width }) => x + width / 2);
    expect(first).toBeCloseTo(second ?? 0, 6);
  });

  it('makes widths in proportion and outlines every segment', () => {
    const drawn = bars(chart([row([10, 10, 20, 30, 30])]));
    expect((drawn[3]?.width ?? 0) + 1).toBeCloseTo(3 * ((drawn[0]?.width ?? 0) + 1), 6);
    for (const { stroke } of drawn) expect(stroke).toBe(ink.outline);
  });

  it('labels segments of 5% or more, and leaves an answer that nobody gave out', () => {
    const scene = chart([row([0, 4, 16, 30, 50])]);
    expect(wordsOf(scene)).not.toContain('4%');
    expect(wordsOf(scene)).toEqual(expect.arrayContaining(['16%', '30%', '50%']));
    expect(bars(scene)).toHaveLength(4);
  });

  it('says in the row when not all answers can be shown, and draws no bar there', () => {
    const scene = chart([row(null), row([10, 10, 20, 30, 30])]);
    expect(wordsOf(scene)).toContain('Not all answers can be shown');
    expect(bars(scene)).toHaveLength(5);
  });

  it.each([
    ['five answers', [row([10, 10, 20, 30, 30]), row([0, 0, 0, 0, 100]), row([100, 0, 0, 0, 0])]],
    [
      'a long label',
      [row([10, 10, 20, 30, 30], 'How support is arranged and paid for from day to day, '.repeat(6))],
    ],
    ['a hidden row', [row(null), row([10, 10, 20, 30, 30])]],
    ['only hidden rows', [row(null)]],
  ])('keeps every label whole, apart and on the page: %s', (_, rows) => {
    expect(chartFaults(chart(rows))).toEqual([]);
  });

  it('wraps a key of many long answers', () => {
    const answers = Array.from({ length: 6 }, (_, i) => ({
      label: `An answer with a rather long label ${i}`,
      tone: i < 3 ? ('negative' as const) : ('positive' as const),
    }));
    expect(chartFaults(chart([row([10, 20, 20, 20, 20, 10])], answers))).toEqual([]);
  });
});

describe('the dumbbell', () => {
  const pairOf = (first: number, second: number, label = 'Dignity – health') => ({
    label,
    first: { percent: first, words: `${first}%` },
    second: { percent: second, words: `${second}%` },
  });
  const draw = (rows: readonly ReturnType<typeof pairOf>[]) =>
    dumbbell({ width: 480, key: { first: 'Positive about it', second: 'Not positive about it' }, rows });

  it('draws a dot and a diamond a row, and both numbers', () => {
    const scene = draw([pairOf(84, 58)]);
    expect(wordsOf(scene)).toEqual(expect.arrayContaining(['84%', '58%']));
    expect(scene.shapes.filter((shape) => shape.shape === 'circle')).toHaveLength(2);
    expect(
      scene.shapes.filter((shape) => shape.shape === 'polygon' && shape.stroke === pair.there),
    ).toHaveLength(2);
  });

  it.each([
    ['the first higher', [pairOf(84, 58)]],
    ['the second higher', [pairOf(58, 84)]],
    ['both the same', [pairOf(60, 60)]],
    ['the ends of the axis', [pairOf(100, 0), pairOf(0, 100)]],
    ['a long label', [pairOf(84, 58, 'Views included in the plan and what it means for us – '.repeat(5))]],
  ])('keeps every label whole, apart and on the page: %s', (_, rows) => {
    expect(chartFaults(draw(rows))).toEqual([]);
  });
});

describe('ten people', () => {
  it.each([0, 3, 10])('fills %i of them', (count) => {
    const heads = tenPeople(count).shapes.filter((shape) => shape.shape === 'circle');
    expect(heads).toHaveLength(10);
    expect(heads.filter(({ fill }) => fill === pair.here)).toHaveLength(count);
    expect(chartFaults(tenPeople(count))).toEqual([]);
  });
});

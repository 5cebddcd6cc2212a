import { describe, expect, it } from 'vitest';
import {
  type FunnelChart,
  funnel,
  groupPanels,
  type PriorityPoint,
  priorityMatrix,
  type TrendPoint,
  trendLine,
} from '../../src/chart/chart.js';
import { ink, pair } from '../../src/chart/palette.js';
import { chartFaults, wordsOf } from './scenes.js';

const point = (
  importance: number,
  here: PriorityPoint['here'],
  important = importance > 15,
): PriorityPoint => ({
  label: `Thing that goes with ${importance}`,
  importance,
  low: importance - 4,
  high: importance + 4,
  important,
  here,
});

describe('the priority matrix', () => {
  const draw = (points: readonly PriorityPoint[]) => priorityMatrix({ width: 482, average: 12.5, points });

  it('names its columns in plain words and numbers every point, with a key', () => {
    const words = wordsOf(draw([point(22, 'lower'), point(9, 'higher'), point(14, 'unclear')]));
    for (const said of ['Look here first', 'Check with people', 'Protect', 'Thing that goes with 9']) {
      expect(words).toContain(said);
    }
    for (const number of ['1', '2', '3']) expect(words.filter((word) => word === number)).toHaveLength(2);
  });

  it('fills what is clearly important, and only that', () => {
    const scene = draw([point(22, 'lower'), point(9, 'lower')]);
    const marks = scene.shapes.filter((shape) => shape.shape === 'circle').slice(2);
    expect(marks.map(({ fill }) => fill)).toEqual([pair.here, ink.paper]);
  });

  it.each([
    ['one of each', [point(22, 'lower'), point(9, 'higher'), point(14, 'unclear')]],
    ['ten in one column', Array.from({ length: 10 }, (_, i) => point(8 + i, 'unclear'))],
    ['ten of the same importance', Array.from({ length: 10 }, () => point(10, 'lower'))],
    ['long labels', [{ ...point(20, 'higher'), label: 'How support is arranged and paid for, '.repeat(6) }]],
    ['none', []],
  ])('keeps every label whole, apart and on the page: %s', (_, points) => {
    expect(chartFaults(draw(points))).toEqual([]);
  });
});

const period = (i: number, more: Partial<TrendPoint> = {}): TrendPoint => ({
  label: `Q${(i % 4) + 1} 202${i % 10}`,
  percent: 60 + (i % 7) * 3,
  words: `${60 + (i % 7) * 3}%`,
  range: { low: 52 + (i % 7) * 3, high: 68 + (i % 7) * 3 },
  limits: null,
  special: false,
  ...more,
});
const key = { point: 'Positive answers, with range', special: 'Not ordinary', limits: null };

describe('the trend', () => {
  const draw = (points: readonly TrendPoint[], usual: Parameters<typeof trendLine>[0]['usual'] = null) =>
    trendLine({
      width: 482,
      usual,
      key: { ...key, limits: usual === null ? null : 'Ordinary limits' },
      points,
    });

  it('joins the points in order and prints their numbers', () => {
    const scene = draw([period(0), period(1), period(2)]);
    expect(wordsOf(scene)).toEqual(expect.arrayContaining(['60%', '63%', '66%', 'Q1 2020', 'Q3 2022']));
    const joins = scene.shapes.filter((shape) => shape.shape === 'line' && shape.strokeWidth === 1.2);
    expect(joins).toHaveLength(2);
  });

  it('draws the usual level and the limits of a process chart, and marks what is special by shape', () => {
    const limits = { low: 50, high: 75 };
    const points = [period(0, { limits, range: null }), period(1, { limits, range: null, special: true })];
    const scene = draw(points, { percent: 62, words: 'Usual level 62%' });
    expect(scene.shapes.filter((shape) => shape.shape === 'line' && shape.dash !== null)).toHaveLength(5);
    expect(scene.shapes.filter((shape) => shape.shape === 'polygon')).toHaveLength(2);
    expect(wordsOf(scene)).toContain('Not ordinary');
  });

  it('labels a special point before its neighbours when there is no room for all', () => {
    const points = Array.from({ length: 60 }, (_, i) =>
      period(i, {
        special: i === 30,
        words: i === 30 ? '12%' : '60%',
        percent: i === 30 ? 12 : 60,
        range: null,
      }),
    );
    expect(wordsOf(draw(points))).toContain('12%');
    expect(chartFaults(draw(points))).toEqual([]);
  });

  it.each([
    ['one point', [period(0)]],
    ['four', [0, 1, 2, 3].map((i) => period(i))],
    ['twenty-four', Array.from({ length: 24 }, (_, i) => period(i))],
    ['the ends of the scale', [period(0, { percent: 100, words: '100%', range: { low: 95, high: 100 } })]],
  ])('keeps every label whole, apart and on the page: %s', (_, points) => {
    expect(chartFaults(draw(points))).toEqual([]);
  });
});

describe('the funnel', () => {
  const chart: FunnelChart = {
    width: 482,
    own: { name: 'Northshire', base: 480, percent: 71, words: '71%' },
    others: Array.from({ length: 40 }, (_, i) => ({ base: 30 + i * 15, percent: 55 + (i % 13) * 2 })),
    average: { percent: 68, words: 'All councils 68%' },
    limits: Array.from({ length: 20 }, (_, i) => {
      const base = 20 + i * 32;
      const sd = Math.sqrt((68 * 32) / base);
      return {
        base,
        inner: [68 - 1.96 * sd, 68 + 1.96 * sd] as const,
        outer: [68 - 3.09 * sd, 68 + 3.09 * sd] as const,
      };
    }),
  };

  it('names this council and no other', () => {
    const words = wordsOf(funnel(chart));
    expect(words.filter((word) => word.includes('Northshire'))).toEqual(['Northshire', 'Northshire 71%']);
    expect(words).toContain('Other councils, not named');
    expect(funnel(chart).shapes.filter((shape) => shape.shape === 'circle')).toHaveLength(43);
  });

  it.each([
    ['a middling council', chart],
    ['the largest', { ...chart, own: { ...chart.own, base: 700 } }],
    ['the smallest', { ...chart, own: { ...chart.own, base: 12, percent: 100 } }],
    [
      'a long name',
      { ...chart, own: { ...chart.own, name: 'The Royal Borough of Northshire upon Southmere' } },
    ],
  ])('keeps every label whole, apart and on the page: %s', (_, each) => {
    expect(chartFaults(funnel(each))).toEqual([]);
  });
});

describe('the panels of groups', () => {
  const mark = (percent: number) => ({ percent, low: percent - 8, high: percent + 8 });
  const draw = (groups: readonly string[], labels: readonly string[]) =>
    groupPanels({
      width: 482,
      everyone: 'Everyone',
      groups,
      rows: labels.map((label, i) => ({
        label,
        everyone: 70,
        marks: groups.map((_, j) => ((i + j) % 5 === 4 ? null : mark(60 + i + j))),
      })),
    });

  it('draws a panel a group on one scale, and says where a result is not shown', () => {
    const scene = draw(['Under 65', '65 and over'], ['Dignity', 'Health', 'Safety', 'Choice', 'Control']);
    expect(wordsOf(scene)).toEqual(expect.arrayContaining(['Under 65', '65 and over', 'not shown']));
    expect(scene.shapes.filter((shape) => shape.shape === 'circle')).toHaveLength(1 + 10 - 2);
  });

  it.each([
    ['one group', ['Everyone else'], ['Dignity']],
    [
      'four groups',
      ['Physical disability', 'Learning disability', 'Memory and cognition', 'Mental health'],
      ['Dignity'],
    ],
    [
      'long words',
      ['A group with quite a long description of it', 'Another'],
      ['A question of many words '.repeat(8)],
    ],
  ])('keeps every label whole, apart and on the page: %s', (_, groups, labels) => {
    expect(chartFaults(draw(groups, labels))).toEqual([]);
  });
});

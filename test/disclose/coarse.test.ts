import { describe, expect, it } from 'vitest';
import type { Association, AudienceAnalysis, CompositeScore } from '../../src/analysis/analysis.js';
import { coarsen } from '../../src/disclose/coarse.js';
import { policyOf } from '../../src/disclose/disclose.js';
import { discloseItem } from '../../src/disclose/disclose-item.js';
import { scoreItem } from '../../src/score/score-item.js';
import { midranksOfCounts, spearmanRhoFromTable } from '../../src/statistics/statistics.js';
import { ratedQuestion } from '../tally/made-batch.js';

const open = policyOf('public');
const zero = { missing: 0, doesNotApply: 0, dontKnow: 0, preferNotToSay: 0 };
const itemOf = (id: string, answers: readonly number[]) =>
  discloseItem(scoreItem(ratedQuestion(id), { answers: [...answers], ...zero }), 'positive', open);

const link = (rho: number, p: number): Association => ({
  ...{ condition: 'safety', conditionLabel: '', outcome: 'health', outcomeLabel: '', outcomeIs: 'question' },
  ...{
    people: 38,
    goodFrom: null,
    family: 1,
    hidden: null,
    test: 'linear-by-linear',
    gamma: rho,
    rho,
    p,
    q: p,
  },
  withCondition: { count: 12, base: 24, percent: 50 },
  withoutCondition: { count: 5, base: 14, percent: 35 },
  difference: { points: 15, low: 0, high: 30 },
  ...{ importance: null, priority: null, priorityBecause: null },
});

const audienceOf = (parts: Partial<AudienceAnalysis>): AudienceAnalysis =>
  ({
    items: [],
    scores: [],
    associations: [],
    comparisons: [],
    profile: [],
    trend: null,
    ...parts,
  }) as unknown as AudienceAnalysis;

describe('a rank correlation of answers of which some are hidden', () => {
  // "Worse" and "A lot worse" of safety are hidden: 4 and 3, known to be 7 together. Rows from the best answer down.
  const table = [
    [6, 4, 2, 1, 1],
    [3, 3, 2, 1, 1],
    [1, 2, 2, 1, 1],
    [0, 1, 1, 2, 0],
    [0, 0, 1, 1, 1],
  ];
  const rows = table.map((line) => line.reduce((sum, n) => sum + n, 0));
  const columns = table.map((_, j) => table.reduce((sum, line) => sum + (line[j] ?? 0), 0));

  const squares = (counts: readonly number[]): number => {
    const ranks = midranksOfCounts(counts);
    const people = counts.reduce((sum, n) => sum + n, 0);
    return counts.reduce((sum, n, i) => sum + n * ((ranks[i] ?? 0) - (people + 1) / 2) ** 2, 0);
  };

  /** Ways to share out the seven that a published rho allows: the sum of products of midranks is a number of quarters. */
  const left = (low: number, high: number): number =>
    Array.from({ length: 8 }, (_, worse) => [...rows.slice(0, 3), worse, 7 - worse]).filter((margin) => {
      const scale = 4 * Math.sqrt(squares(margin) * squares(columns));
      return Math.floor(scale * high + 1e-7) >= Math.ceil(scale * low - 1e-7);
    }).length;

  it('tells the hidden counts at every digit, and nothing as it is published', () => {
    const rho = spearmanRhoFromTable(table) ?? 0;
    // 4 and 3, or 3 and 4.
    expect(left(rho, rho)).toBe(2);
    const items = [itemOf('safety', rows), itemOf('health', columns)];
    expect(items[0]?.counts).toMatchObject({ Worse: null, 'A lot worse': null });
    const [published] = coarsen(audienceOf({ items, associations: [link(rho, 0.0123)] })).associations;
    expect(published).toMatchObject({ rho: Math.round(100 * rho) / 100, p: 0.05, q: 0.05 });
    expect(left((published?.rho ?? 0) - 0.005, (published?.rho ?? 0) + 0.005)).toBe(8);
  });

  it('has every digit where every answer is shown', () => {
    const items = [itemOf('safety', [10, 10, 10, 8, 7]), itemOf('health', [9, 9, 9, 9, 9])];
    const all = audienceOf({ items, associations: [link(0.123456789, 0.0123)] });
    expect(coarsen(all)).toEqual(all);
  });
});

describe('a composite of which one question is hidden in part', () => {
  const names = ['health', 'safety', 'dignity'];
  const answers = [
    [10, 10, 9, 8, 7],
    [12, 10, 8, 7, 7],
    [15, 12, 10, 4, 3],
  ];
  const means = answers.map((counts) => counts.reduce((sum, n, i) => sum + n * (100 - 25 * i), 0) / 44);
  const value = means.reduce((sum, mean) => sum + mean, 0) / 3;
  const score = (notScored: number): CompositeScore => ({
    ...{ score: 'outcomes', label: '', ours: true, items: names, base: 44, notScored, hidden: null },
    mean: { value, low: value - 5, high: value + 5 },
    reliability: { alpha: 0.812345, omega: 0.823456, completeCases: 120 },
  });
  const items = names.map((name, i) => itemOf(name, answers[i] ?? []));
  const disclosed = (notScored: number) =>
    coarsen(audienceOf({ items, scores: [score(notScored)] })).scores[0];

  /** Ways to share out the seven between "worse" (25 points) and "a lot worse" (0) that the published means allow. */
  const left = (published: number): number =>
    Array.from({ length: 8 }, (_, worse) => {
      const third = (15 * 100 + 12 * 75 + 10 * 50 + worse * 25) / 44;
      return ((items[0]?.mean.value ?? 0) + (items[1]?.mean.value ?? 0) + third) / 3;
    }).filter((mean) => Math.abs(mean - published) < 1e-9).length;

  it('tells the hidden counts where everyone answered everything, and nothing as it is published', () => {
    expect(left(value)).toBe(1);
    expect(disclosed(0)).toMatchObject({
      mean: { value: null, low: null },
      reliability: null,
      hidden: 'small-counts',
    });
  });

  it('has every digit where gaps in the answers hide it already', () => {
    expect(disclosed(2)?.mean.value).toBe(value);
  });
});

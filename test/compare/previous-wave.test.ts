import { describe, expect, it } from 'vitest';
import {
  asWeighted,
  benchmarkOfWave,
  compareWithBenchmark,
  modesDiffer,
  withWeightedVerdicts,
} from '../../src/compare/compare.js';
import { scoreItem } from '../../src/score/score-item.js';
import { madeSet, ratedQuestion } from '../tally/made-batch.js';

const item = (id: string, answers: readonly number[]) =>
  scoreItem(ratedQuestion(id), { answers, missing: 0, doesNotApply: 0, dontKnow: 0, preferNotToSay: 0 });

const settings = {
  with: 'previous',
  benchmarkSha256: 'x',
  authority: 'Northshire',
  minimumBase: 10,
  suppressed: new Set<string>(),
};

const before = benchmarkOfWave({
  questionSet: 'made@1',
  file: 'last-year.csv',
  respondents: 142,
  items: [item('health', [40, 31, 30, 21, 20]), item('safety', [4, 2, 1, 0, 0])],
  hidden: new Set(['safety']),
  notes: ['modes-differ'],
});

describe('a comparison with the previous survey', () => {
  const now = [item('health', [60, 64, 30, 14, 12]), item('safety', [90, 40, 30, 10, 10])];

  it('is of two separate groups of people: nobody is taken out', () => {
    const { items, benchmark } = compareWithBenchmark(now, madeSet, before, settings);
    expect(benchmark.includesThisAuthority).toBe('no');
    expect(items[0]).toMatchObject({ there: { base: 142, percent: 50 }, verdict: 'higher' });
    // R: prop.test(c(124, 71), c(180, 142), correct = FALSE)$p.value
    expect(items[0]?.p).toBeCloseTo(0.000574312048453, 13);
    expect(benchmark.notes).toEqual(['waves-treated-as-different-people', 'modes-differ']);
  });

  it('leaves out what may not be shown of the previous one', () => {
    const { items, family } = compareWithBenchmark(now, madeSet, before, settings);
    expect(family).toBe(1);
    expect(items[1]).toMatchObject({ verdict: 'no-figure', there: { percent: null } });
  });

  it('is refused when the previous one asked other questions', () => {
    const other = { ...before, questionSet: 'other@1' };
    expect(() => compareWithBenchmark(now, madeSet, other, settings)).toThrow('other@1');
  });
});

describe('how two waves were collected', () => {
  it('differs when the share of a mode moves by more than 20 points', () => {
    expect(modesDiffer({ Paper: 80, Online: 20 }, { Paper: 59, Online: 41 })).toBe(true);
    expect(modesDiffer({ Paper: 80, Online: 20 }, { Paper: 60, Online: 40 })).toBe(false);
    expect(modesDiffer({ Paper: 80 }, undefined)).toBe(false);
    expect(modesDiffer({ Paper: 80, '': 20 }, { '': 90 })).toBe(false);
  });
});

describe('weighted verdicts', () => {
  const now = [item('health', [60, 64, 30, 14, 12])];
  const tone = (percent: number) => ({ percent, effectiveBase: 90 });
  const weights = new Map([['health', { positive: tone(52), neutral: tone(20), negative: tone(28) }]]);

  it('stand beside the others, and say when they change one', () => {
    const plain = compareWithBenchmark(now, madeSet, before, settings);
    const other = compareWithBenchmark(asWeighted(now, weights), madeSet, before, settings);
    const both = withWeightedVerdicts(plain, other, new Set(['health']));
    expect(both.items[0]).toMatchObject({
      verdict: 'higher',
      weighted: { verdict: 'no-detectable-difference', changes: true },
    });
    expect(both.items[0]?.weighted?.difference.points).toBeCloseTo(2, 10);
  });

  it('are null for an item without weights', () => {
    const plain = compareWithBenchmark(now, madeSet, before, settings);
    expect(withWeightedVerdicts(plain, plain, new Set()).items[0]?.weighted).toBeNull();
  });
});

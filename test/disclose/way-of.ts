import type { Commissioning } from '../../src/analysis/analysis.js';

type Pair = readonly [good: number, other: number];

const sideOf = (count: number, base: number) => ({
  count,
  base,
  percent: base === 0 ? null : (100 * count) / base,
});

/** A row of the table of commissioning: people with a choice, and everyone else of a total. */
export function wayOf(choice: string, [good, other]: Pair, [allGood, allOther]: Pair): Commissioning {
  return {
    question: 'how-managed',
    label: 'how the budget is managed',
    choice,
    outcome: 'outcomes',
    outcomeLabel: 'outcomes',
    outcomeIs: 'score',
    goodFrom: 75,
    withChoice: sideOf(good, good + other),
    others: sideOf(allGood - good, allGood + allOther - good - other),
    difference: { points: 1, low: 0, high: 2 },
    test: 'two-proportion-z',
    p: 0.5,
    q: 0.5,
    verdict: 'no-detectable-difference',
    family: 3,
    hidden: null,
  };
}

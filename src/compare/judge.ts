import type { ComparisonItem, ItemScore, Verdict } from '../analysis/analysis.js';
import { benjaminiHochberg, wilsonInterval } from '../statistics/statistics.js';
import type { OtherSide } from './figure.js';
import { detectableGap, type PairTest, testPair } from './test-pair.js';
import { downgrade, marginOfSimilarity, similarityOf, verdictOf } from './verdict.js';

/** An item with a figure to test against, on its way to a verdict. */
export interface Testable {
  readonly item: ItemScore;
  readonly side: OtherSide;
  readonly count: number;
  readonly base: number;
  readonly test: PairTest;
}

/** The item beside the figure it is compared with, tested. */
export function prepare(item: ItemScore, side: OtherSide): Testable {
  const count = item[side.tone].count ?? 0;
  const base = item.base ?? 0;
  return { item, side, count, base, test: testPair(count, base, side.count, side.base) };
}

/** The verdict at the printed figure, checked at both ends of what that figure may stand for. */
export function judge(
  each: Testable,
  place: number,
  family: readonly Testable[],
  q: number,
  spreadQ: number | null,
): ComparisonItem {
  const { item, side, count, base, test } = each;
  const nominal = verdictOf(test, q);
  const stable = [-side.rounding, side.rounding].every((points) => {
    if (points === 0) return true;
    const moved = Math.min(side.base, Math.max(0, side.count + (points * side.base) / 100));
    const shifted = testPair(count, base, moved, side.base);
    const ps = family.map((other, i) => (i === place ? shifted.p : other.test.p));
    return verdictOf(shifted, benjaminiHochberg(ps)[place] ?? 1) === nominal;
  });
  const verdict = stable ? nominal : downgrade(nominal);
  const there = side.answers === null ? null : wilsonInterval(side.count, side.base);
  return {
    question: item.question,
    label: item.label,
    tone: side.tone,
    here: hereOf(item, side.tone),
    there: {
      percent: (100 * side.count) / side.base,
      low: there === null ? null : 100 * there.low,
      high: there === null ? null : 100 * there.high,
      base: side.base,
      precision: side.precision,
      words: null,
      source: side.source,
    },
    difference: { points: test.points, low: test.low95, high: test.high95 },
    method: 'newcombe',
    test: test.test,
    p: test.p,
    q,
    detectable: detectableGap(base, side.count, side.base),
    verdict,
    ...similarityOf(verdict, test),
    smallBase: base < 30,
    small: Math.abs(test.points) < 5,
    spreadDiffers: spreadQ === null ? null : spreadQ <= 0.05,
    because: reasonOf(verdict, verdict !== nominal, test, q, family.length),
  };
}

/** The share here that is compared. */
export function hereOf(item: ItemScore, tone: OtherSide['tone']): ComparisonItem['here'] {
  const { percent, low, high } = item[tone];
  return { percent, low, high, base: item.base };
}

function reasonOf(verdict: Verdict, downgraded: boolean, test: PairTest, q: number, family: number): string {
  if (downgraded)
    return 'the verdict one step higher does not hold at half a unit of the printed figure either side';
  switch (verdict) {
    case 'higher':
    case 'lower':
      return `adjusted for ${family} comparisons q = ${q.toPrecision(2)} is 0.05 or less, and the 95% interval leaves out 0`;
    case 'may-be-higher':
    case 'may-be-lower':
      return `p = ${test.p.toPrecision(2)} is 0.05 or less, but not after adjusting for ${family} comparisons`;
    case 'similar':
      return `the 90% interval lies within ${marginOfSimilarity(test) ?? 10} points either side of 0`;
    default:
      return 'neither a difference nor similarity is shown by this many answers';
  }
}

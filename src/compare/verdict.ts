import type { Verdict } from '../analysis/analysis.js';
import type { PairTest } from './test-pair.js';

/** A difference inside this many points is "similar" when its 90% interval lies wholly inside; the narrower first. */
export const similarWithin = [5, 10] as const;

/** The verdict ladder for a base of 10 or more: adjusted, then unadjusted, then equivalence, then nothing found. */
export function verdictOf(test: PairTest, q: number): Verdict {
  const excludesZero = test.low95 > 0 || test.high95 < 0;
  if (q <= 0.05 && excludesZero) return test.points > 0 ? 'higher' : 'lower';
  if (test.p <= 0.05) return test.points > 0 ? 'may-be-higher' : 'may-be-lower';
  return marginOfSimilarity(test) === null ? 'no-detectable-difference' : 'similar';
}

/** The narrowest margin, in points, inside which the 90% interval lies; null when none. */
export function marginOfSimilarity(test: PairTest): number | null {
  return similarWithin.find((margin) => test.low90 > -margin && test.high90 < margin) ?? null;
}

/** The margin beside a verdict of "similar", and nothing beside any other. */
export function similarityOf(verdict: Verdict | null, test: PairTest): { readonly similarWithin?: number } {
  const margin = verdict === 'similar' ? marginOfSimilarity(test) : null;
  return margin === null ? {} : { similarWithin: margin };
}

/** One step down: what may be said when a verdict does not hold for every value the printed figure may stand for. */
export function downgrade(verdict: Verdict): Verdict {
  switch (verdict) {
    case 'higher':
      return 'may-be-higher';
    case 'lower':
      return 'may-be-lower';
    case 'may-be-higher':
    case 'may-be-lower':
    case 'similar':
      return 'no-detectable-difference';
    default:
      return verdict;
  }
}

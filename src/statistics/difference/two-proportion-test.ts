import { fisherExact } from './fisher-exact.js';
import { twoProportionScoreTest } from './two-proportion-score-test.js';

export type TwoProportionTest = {
  /** The p value to use. */
  readonly p: number;
  readonly test: 'score' | 'fisher-mid-p';
  readonly z: number;
  readonly smallestExpected: number;
  /** Fisher's own p value, the cautious option; null where the score test was used. */
  readonly pFisher: number | null;
};

/** Below this the score test's normal approximation is not trusted. */
const SMALLEST_TRUSTED = 5;

/**
 * Test of two independent proportions, choosing the test by the rule in use: the score test, or Fisher's exact test
 * with mid-p when any of the four expected counts is below 5.
 *
 * Real counts (weighted, or worked back from a printed percentage) are rounded to whole people for Fisher's test.
 * When everyone in both groups is the same, p is 1.
 *
 * @throws RangeError when a count is impossible
 * @see https://doi.org/10.1002/sim.3531
 */
export function twoProportionTest(x1: number, n1: number, x2: number, n2: number): TwoProportionTest {
  const { z, p } = twoProportionScoreTest(x1, n1, x2, n2);
  const pooled = (x1 + x2) / (n1 + n2);
  const smallestExpected = Math.min(n1, n2) * Math.min(pooled, 1 - pooled);
  if (smallestExpected >= SMALLEST_TRUSTED) return { p, test: 'score', z, smallestExpected, pFisher: null };
  const [a, b] = [Math.round(x1), Math.round(n1) - Math.round(x1)];
  const [c, d] = [Math.round(x2), Math.round(n2) - Math.round(x2)];
  const fisher = fisherExact([
    [a, Math.max(0, b)],
    [c, Math.max(0, d)],
  ]);
  return {
    p: fisher.seen === 1 ? 1 : fisher.midP,
    test: 'fisher-mid-p',
    z,
    smallestExpected,
    pFisher: fisher.p,
  };
}

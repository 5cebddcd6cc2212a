import {
  newcombeDifference,
  smallestDetectableDifference,
  twoProportionTest,
} from '../statistics/statistics.js';

/** Two shares compared: points for the gap and its intervals, a p-value and what made it. */
export interface PairTest {
  readonly points: number;
  readonly low95: number;
  readonly high95: number;
  readonly low90: number;
  readonly high90: number;
  readonly p: number;
  readonly test: 'two-proportion-z' | 'fisher-mid-p';
}

/** The test of two shares, with Newcombe's hybrid score intervals for the difference. */
export function testPair(x1: number, n1: number, x2: number, n2: number): PairTest {
  const ninetyFive = newcombeDifference(x1, n1, x2, n2, 0.95);
  const ninety = newcombeDifference(x1, n1, x2, n2, 0.9);
  const { p, test } = twoProportionTest(x1, n1, x2, n2);
  return {
    points: 100 * (x1 / n1 - x2 / n2),
    low95: 100 * ninetyFive.low,
    high95: 100 * ninetyFive.high,
    low90: 100 * ninety.low,
    high90: 100 * ninety.high,
    p,
    test: test === 'score' ? 'two-proportion-z' : test,
  };
}

/** The smallest gap, in points up and down, that this many answers would show four times in five. */
export function detectableGap(
  n1: number,
  x2: number,
  n2: number,
): { up: number | null; down: number | null } {
  const { up, down } = smallestDetectableDifference(n1, x2 / n2, n2);
  return { up: up === null ? null : 100 * up, down: down === null ? null : 100 * down };
}

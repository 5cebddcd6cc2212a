import {
  fisherMidP,
  newcombeDifference,
  smallestDetectableDifference,
  twoProportionScoreTest,
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

/**
 * The score test of two proportions, or Fisher's exact test with mid-p where any expected count is below 5
 * (a count worked back from a printed percentage is then rounded to a whole person). Newcombe's hybrid score
 * intervals for the difference.
 */
export function testPair(x1: number, n1: number, x2: number, n2: number): PairTest {
  const pooled = (x1 + x2) / (n1 + n2);
  const smallest = Math.min(n1, n2) * Math.min(pooled, 1 - pooled);
  const ninetyFive = newcombeDifference(x1, n1, x2, n2, 0.95);
  const ninety = newcombeDifference(x1, n1, x2, n2, 0.9);
  const exact = smallest < 5 && pooled > 0 && pooled < 1;
  return {
    points: 100 * (x1 / n1 - x2 / n2),
    low95: 100 * ninetyFive.low,
    high95: 100 * ninetyFive.high,
    low90: 100 * ninety.low,
    high90: 100 * ninety.high,
    p: exact ? midP(x1, n1, Math.round(x2), Math.round(n2)) : twoProportionScoreTest(x1, n1, x2, n2).p,
    test: exact ? 'fisher-mid-p' : 'two-proportion-z',
  };
}

function midP(x1: number, n1: number, x2: number, n2: number): number {
  return fisherMidP([
    [x1, n1 - x1],
    [x2, n2 - x2],
  ]);
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

import { checkCounts, criticalValue } from '../check.js';
import type { Interval } from '../interval.js';
import { rootBetween } from '../root.js';

/**
 * Miettinen and Nurminen's score interval for the difference of two independent proportions: every gap D that a score
 * test would not reject.
 *
 * For each D the most likely pair of shares exactly D apart is found (where the slope of the likelihood, which only
 * falls, is zero), and the gap less D is divided by the standard error at that pair, with variance N / (N - 1) times
 * the usual. A gap of 1 has upper limit exactly 1, and of -1 lower limit exactly -1.
 *
 * @param x1 how many in the first group, zero to n1, real or whole
 * @param n1 out of how many, above zero
 * @param x2 how many in the second group
 * @param n2 out of how many, above zero
 * @param confidence 0.9 up to 1, by default 0.95
 * @throws RangeError when a count is impossible or confidence is out of range
 * @see https://doi.org/10.1002/sim.4780040211 (Miettinen and Nurminen 1985)
 */
export function miettinenNurminenDifference(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  confidence = 0.95,
): Interval {
  const inflation = (n1 + n2) / (n1 + n2 - 1);
  return scoreInterval('miettinenNurminenDifference', { x1, n1, x2, n2 }, inflation, confidence);
}

/** Mee's interval: the same score interval without the factor N / (N - 1), so a little shorter. */
export function meeDifference(x1: number, n1: number, x2: number, n2: number, confidence = 0.95): Interval {
  return scoreInterval('meeDifference', { x1, n1, x2, n2 }, 1, confidence);
}

type Pair = { readonly x1: number; readonly n1: number; readonly x2: number; readonly n2: number };

function scoreInterval(caller: string, pair: Pair, inflation: number, confidence: number): Interval {
  checkCounts(caller, pair.x1, pair.n1);
  checkCounts(caller, pair.x2, pair.n2);
  if (!(inflation > 0 && inflation < Infinity))
    throw new RangeError(`${caller} requires more than one answer`);
  const z = criticalValue(caller, confidence);
  const gap = pair.x1 / pair.n1 - pair.x2 / pair.n2;
  const score = (d: number): number => {
    if (d === gap) return 0;
    return (gap - d) / Math.sqrt(inflation * constrainedVariance(pair, d));
  };
  return {
    low: gap === -1 ? -1 : rootBetween((d) => score(d) - z, -1, gap),
    high: gap === 1 ? 1 : rootBetween((d) => score(d) + z, gap, 1),
  };
}

function constrainedVariance(pair: Pair, d: number): number {
  const { x1, n1, x2, n2 } = pair;
  const slope = (p2: number): number =>
    over(x1, p2 + d) - over(n1 - x1, 1 - p2 - d) + over(x2, p2) - over(n2 - x2, 1 - p2);
  const p2 = rootBetween(slope, Math.max(0, -d), Math.min(1, 1 - d));
  const p1 = Math.min(1, Math.max(0, p2 + d));
  return (p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2;
}

function over(count: number, share: number): number {
  return count === 0 ? 0 : count / Math.max(0, share);
}

import { criticalValue } from '../check.js';
import type { Interval } from '../interval.js';
import { rootBetween } from '../root.js';

/**
 * Standard error of a net score (share positive less share negative, of one group of n people):
 * the root of ((a + b) / n - ((a - b) / n)^2) / (n - 1).
 *
 * @returns null for a single answer
 * @throws RangeError when counts are impossible
 * @see https://en.wikipedia.org/wiki/Multinomial_distribution (variance of a difference of two shares)
 */
export function netScoreStandardError(positive: number, negative: number, n: number): number | null {
  checkNetCounts('netScoreStandardError', positive, negative, n);
  if (n <= 1) return null;
  const net = (positive - negative) / n;
  return Math.sqrt(Math.max(0, (positive + negative) / n - net * net) / (n - 1));
}

/**
 * Tango's score interval for a net score: the range of true differences between the share positive and the share
 * negative. The two shares come from the same people, so this is also the interval for a change in paired answers,
 * with the people who changed each way as the two counts.
 *
 * A difference D is inside when (a - b - n D) over the root of n (2q + D (1 - D)) is within z, where q is the most
 * likely share negative given D: the larger root of 2n q^2 + (-a - b + (2n - a + b) D) q - b D (1 - D) = 0.
 *
 * When all n are positive the upper limit is exactly 1 (and -1 below when all are negative); when no one is either,
 * the interval is z^2 / (n + z^2) each way.
 *
 * @param positive a, how many positive, zero or above
 * @param negative b, how many negative, zero or above
 * @param n out of how many, above zero and at least positive plus negative
 * @param confidence 0.9 up to 1, by default 0.95
 * @returns limits from -1 to 1
 * @throws RangeError when counts are impossible or confidence is out of range
 * @see https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C891::AID-SIM780%3E3.0.CO;2-B (Tango 1998)
 */
export function netScoreInterval(positive: number, negative: number, n: number, confidence = 0.95): Interval {
  checkNetCounts('netScoreInterval', positive, negative, n);
  const z = criticalValue('netScoreInterval', confidence);
  const net = (positive - negative) / n;
  const excess = (d: number): number => score(d, positive, negative, n);
  return {
    low: net === -1 ? -1 : rootBetween((d) => excess(d) - z, -1, net),
    high: net === 1 ? 1 : rootBetween((d) => excess(d) + z, net, 1),
  };
}

function score(d: number, a: number, b: number, n: number): number {
  const linear = -a - b + (2 * n - a + b) * d;
  const constant = -b * d * (1 - d);
  const root = Math.sqrt(Math.max(0, linear * linear - 8 * n * constant));
  // The larger root, written in the way that does not subtract when the linear term is positive.
  const q = linear > 0 ? (-2 * constant) / (root + linear || 1) : (root - linear) / (4 * n);
  const spread = n * (2 * q + d * (1 - d));
  const gap = a - b - n * d;
  if (gap === 0) return 0;
  return spread > 0 ? gap / Math.sqrt(spread) : gap * Infinity;
}

function checkNetCounts(caller: string, positive: number, negative: number, n: number): void {
  if (!(n > 0 && n < Infinity)) throw new RangeError(`${caller} requires n above zero`);
  if (!(positive >= 0 && negative >= 0)) {
    throw new RangeError(`${caller} requires positive and negative of zero or above`);
  }
  if (positive + negative > n)
    throw new RangeError(`${caller} requires positive plus negative to be at most n`);
}

import { checkConfidence, checkCounts } from '../check.js';
import type { Interval } from '../interval.js';
import { rootBetween } from '../root.js';
import { betaTails } from '../special/beta-cumulative.js';

/**
 * Mid-p interval for one proportion: Clopper-Pearson's with only half of the observed count's own probability in each
 * tail, so that coverage is near the stated level instead of never below it.
 *
 * The lower limit is the share at which P(X > x) + P(X = x) / 2 is alpha / 2; the upper is its mirror image. Exactly 0
 * at x = 0 and exactly 1 at x = n.
 *
 * @param x how many, zero to n, real or whole
 * @param n out of how many, above zero
 * @param confidence 0.9 up to 1, by default 0.95
 * @throws RangeError when x or n is impossible or confidence is out of range
 * @see https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C857::AID-SIM777%3E3.0.CO;2-E (Newcombe 1998, method 6)
 */
export function midPInterval(x: number, n: number, confidence = 0.95): Interval {
  checkCounts('midPInterval', x, n);
  checkConfidence('midPInterval', confidence);
  const tail = (1 - confidence) / 2;
  return { low: lowerLimit(x, n, tail), high: 1 - lowerLimit(n - x, n, tail) };
}

function lowerLimit(x: number, n: number, tail: number): number {
  if (x === 0) return 0;
  const midTail = (p: number): number => {
    const atLeast = betaTails(p, 1 - p, x, n - x + 1).lower;
    const moreThan = x === n ? 0 : betaTails(p, 1 - p, x + 1, n - x).lower;
    return (atLeast + moreThan) / 2;
  };
  return rootBetween((p) => tail - midTail(p), 0, 1);
}

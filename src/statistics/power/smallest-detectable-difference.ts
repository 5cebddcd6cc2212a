import { rootBetween } from '../root.js';
import { normalQuantile } from '../special/normal-quantile.js';
import { checkShares, twoSidedCritical } from './two-proportion-power.js';

/**
 * Smallest detectable difference: how far n1 answers would have to be above, and below, a share p2 among n2 others for
 * the score test to find the gap with the given power. It is what "no detectable difference" must be printed with.
 *
 * Solved by halving in the gap d, with p1 = p2 + d or p2 - d, on the power formula of `twoProportionPower`.
 *
 * @param n1 how many answers here, above zero
 * @param p2 share among the others, 0 to 1
 * @param n2 how many others, above zero
 * @param alpha two-sided level of the test, by default 0.05
 * @param power by default 0.8; between 0.5 and 1
 * @returns the gap each way as a share; null where even a p1 of 1 (or of 0) would not be found
 * @throws RangeError when an argument is out of range
 * @see https://en.wikipedia.org/wiki/Minimal_detectable_effect
 */
export function smallestDetectableDifference(
  n1: number,
  p2: number,
  n2: number,
  alpha = 0.05,
  power = 0.8,
): { readonly up: number | null; readonly down: number | null } {
  checkShares('smallestDetectableDifference', p2);
  if (!(power >= 0.5 && power < 1)) {
    throw new RangeError('smallestDetectableDifference requires power from 0.5 up to, but not including, 1');
  }
  if (!(n1 > 0 && n2 > 0)) throw new RangeError('smallestDetectableDifference requires n1 and n2 above zero');
  const critical = twoSidedCritical('smallestDetectableDifference', alpha);
  const wanted = normalQuantile(power);
  const solve = (sign: 1 | -1, furthest: number): number | null => {
    // Power is reached where its z value is: the same root, without a normal curve at every step.
    const shortOf = (gap: number): number => {
      const p1 = Math.min(1, Math.max(0, p2 + sign * gap));
      const pooled = (n1 * p1 + n2 * p2) / (n1 + n2);
      const errorIfSame = Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
      const error = Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2);
      return wanted * error + critical * errorIfSame - gap;
    };
    if (furthest === 0 || shortOf(furthest) > 0) return null;
    return rootBetween(shortOf, 0, furthest);
  };
  return { up: solve(1, 1 - p2), down: solve(-1, p2) };
}

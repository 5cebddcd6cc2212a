import { checkCounts } from '../check.js';
import { normalUpperTail } from '../special/normal-upper-tail.js';

/**
 * Score test of two independent proportions: is the gap between x1 of n1 and x2 of n2 more than chance?
 *
 * Formula: z is the gap over the root of P (1 - P) (1/n1 + 1/n2), with P the two together; no continuity correction.
 * z squared is Pearson's chi-squared. When everyone in both groups is the same (P is 0 or 1) z is 0 and p is 1.
 *
 * @param x1 how many in the first group, zero to n1, real or whole
 * @param n1 out of how many, above zero
 * @param x2 how many in the second group
 * @param n2 out of how many, above zero
 * @returns z (above zero when the first share is larger) and the two-sided p value
 * @throws RangeError when a count is impossible
 * @see https://en.wikipedia.org/wiki/Two-proportion_Z-test
 */
export function twoProportionScoreTest(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
): { readonly z: number; readonly p: number } {
  checkCounts('twoProportionScoreTest', x1, n1);
  checkCounts('twoProportionScoreTest', x2, n2);
  const yes = x1 + x2;
  const no = n1 - x1 + (n2 - x2);
  if (yes === 0 || no === 0) return { z: 0, p: 1 };
  const variance = ((yes / (n1 + n2)) * (no / (n1 + n2)) * (n1 + n2)) / n1 / n2;
  const z = (x1 / n1 - x2 / n2) / Math.sqrt(variance);
  return { z, p: Math.min(1, 2 * normalUpperTail(Math.abs(z))) };
}

import { checkCounts, criticalValue } from '../check.js';
import type { Interval } from '../interval.js';
import { normalUpperTail } from '../special/normal-upper-tail.js';
import { newcombeDifference } from './newcombe-difference.js';

/**
 * Equivalence of two independent proportions: may the two be called similar? Two one-sided tests at `alpha` (TOST),
 * which is the same as asking whether the 1 - 2 alpha Newcombe interval lies wholly inside minus margin to margin.
 *
 * @param margin how large a gap still counts as similar, above 0 and at most 1
 * @param alpha by default 0.05, which looks at the 90% interval; above 0 and at most 0.05
 * @returns the interval, and whether it is inside; an interval that touches the margin is not inside
 * @throws RangeError when a count is impossible or margin or alpha is out of range
 * @see https://en.wikipedia.org/wiki/Equivalence_test
 */
export function equivalence(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  margin: number,
  alpha = 0.05,
): Interval & { readonly equivalent: boolean } {
  if (!(margin > 0 && margin <= 1))
    throw new RangeError('equivalence requires margin above zero and at most one');
  const interval = newcombeDifference(x1, n1, x2, n2, confidenceOf('equivalence', alpha));
  return { ...interval, equivalent: interval.low > -margin && interval.high < margin };
}

/**
 * Equivalence of one proportion to a range of fixed values: two one-sided z tests with the standard error at the
 * proportion seen, root of p (1 - p) / n.
 *
 * @param low lower end of the range, 0 to 1
 * @param high upper end of the range, above low, at most 1
 * @returns both z values, the larger of the two one-sided p values, and the 1 - 2 alpha Wald interval. When everyone is
 *   the same there is no standard error: the z values are infinite and the interval has no width.
 * @throws RangeError when a count is impossible, the range is empty or alpha is out of range
 * @see https://en.wikipedia.org/wiki/Equivalence_test
 */
export function oneProportionEquivalence(
  x: number,
  n: number,
  low: number,
  high: number,
  alpha = 0.05,
): {
  readonly zLow: number;
  readonly zHigh: number;
  readonly p: number;
  readonly interval: Interval;
  readonly equivalent: boolean;
} {
  checkCounts('oneProportionEquivalence', x, n);
  if (!(low >= 0 && low < high && high <= 1)) {
    throw new RangeError('oneProportionEquivalence requires low below high, both from zero to one');
  }
  const z = criticalValue('oneProportionEquivalence', confidenceOf('oneProportionEquivalence', alpha));
  const share = x / n;
  const error = Math.sqrt((share * (1 - share)) / n);
  const zLow = ratio(share - low, error);
  const zHigh = ratio(share - high, error);
  return {
    zLow,
    zHigh,
    p: Math.max(normalUpperTail(zLow), normalUpperTail(-zHigh)),
    interval: { low: share - z * error, high: share + z * error },
    equivalent: zLow > z && zHigh < -z,
  };
}

function ratio(gap: number, error: number): number {
  return gap === 0 ? 0 : gap / error;
}

function confidenceOf(caller: string, alpha: number): number {
  if (!(alpha > 0 && alpha <= 0.05))
    throw new RangeError(`${caller} requires alpha above zero and at most 0.05`);
  return 1 - 2 * alpha;
}

import { criticalValue } from '../check.js';
import { rootBetween } from '../root.js';
import { normalQuantile } from '../special/normal-quantile.js';
import { checkShares, twoProportionPower, twoSidedCritical } from './two-proportion-power.js';

/**
 * Sample size for a difference: how many answers are needed in each of two equal groups to find a real gap between p1
 * and p2 with the given power. Not rounded: round up before asking anyone.
 *
 * Formula: the square of (z root(2 P (1 - P)) + z' root(p1 (1 - p1) + p2 (1 - p2))) over (p1 - p2), with P the middle
 * of the two and z' the normal quantile of the power.
 *
 * @returns infinity when p1 equals p2
 * @throws RangeError when a share is outside 0 to 1, power is not from 0.5 to 1, or alpha is not between 0 and 1
 * @see https://stat.ethz.ch/R-manual/R-devel/library/stats/html/power.prop.test.html
 */
export function sampleSizeForDifference(p1: number, p2: number, alpha = 0.05, power = 0.8): number {
  checkShares('sampleSizeForDifference', p1, p2);
  checkPower('sampleSizeForDifference', power);
  const z = twoSidedCritical('sampleSizeForDifference', alpha);
  if (p1 === p2) return Infinity;
  const middle = (p1 + p2) / 2;
  const needed =
    z * Math.sqrt(2 * middle * (1 - middle)) +
    normalQuantile(power) * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
  return (needed / (p1 - p2)) ** 2;
}

/**
 * Sample size against a benchmark: how many answers are needed here to find a real gap between p1 here and p2 among n2
 * others. Not rounded.
 *
 * @returns null when no number of answers would do, because the n2 others are themselves too few
 * @throws RangeError when an argument is out of range
 */
export function sampleSizeAgainst(
  p1: number,
  p2: number,
  n2: number,
  alpha = 0.05,
  power = 0.8,
): number | null {
  checkShares('sampleSizeAgainst', p1, p2);
  checkPower('sampleSizeAgainst', power);
  const most = 1e12;
  if (p1 === p2 || twoProportionPower(p1, most, p2, n2, alpha) < power) return null;
  return Math.exp(
    rootBetween((logN) => power - twoProportionPower(p1, Math.exp(logN), p2, n2, alpha), -7, Math.log(most)),
  );
}

/**
 * Sample size for a margin of error: how many answers give an interval of plus or minus `margin` around a share p, by
 * the textbook formula z^2 p (1 - p) / margin^2, and with the finite population correction n / (1 + (n - 1) / N) when
 * a population is given. Not rounded.
 *
 * @param margin above 0 and below 1, for example 0.05 for plus or minus 5 points
 * @param population N, how many there are; infinity by default
 * @param p the share expected; one half, the worst case, by default
 * @throws RangeError when an argument is out of range
 * @see https://en.wikipedia.org/wiki/Sample_size_determination
 */
export function sampleSizeForMargin(
  margin: number,
  population = Infinity,
  confidence = 0.95,
  p = 0.5,
): number {
  if (!(margin > 0 && margin < 1))
    throw new RangeError('sampleSizeForMargin requires margin between zero and one');
  if (!(population > 0)) throw new RangeError('sampleSizeForMargin requires population above zero');
  checkShares('sampleSizeForMargin', p);
  const z = criticalValue('sampleSizeForMargin', confidence);
  const n = (z * z * p * (1 - p)) / (margin * margin);
  return n / (1 + (n - 1) / population);
}

function checkPower(caller: string, power: number): void {
  if (!(power >= 0.5 && power < 1)) {
    throw new RangeError(`${caller} requires power from 0.5 up to, but not including, 1`);
  }
}

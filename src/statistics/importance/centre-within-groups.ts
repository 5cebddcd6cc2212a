import { entry } from '../linear-algebra/matrix.js';

/**
 * Values with their own group's mean taken away, so that what is left shows differences between people and not between
 * councils. A group of one becomes 0.
 *
 * @param groups the group of each value
 * @throws RangeError when the lengths differ or a value is not finite
 * @see https://en.wikipedia.org/wiki/Fixed_effects_model#Fixed_effects_estimator
 */
export function centreWithinGroups(values: readonly number[], groups: readonly string[]): number[] {
  if (values.length !== groups.length)
    throw new RangeError('centreWithinGroups requires a group for every value');
  if (!values.every(Number.isFinite)) throw new RangeError('centreWithinGroups requires finite values');
  const sums = new Map<string, { sum: number; n: number }>();
  groups.forEach((group, i) => {
    const so = sums.get(group) ?? { sum: 0, n: 0 };
    sums.set(group, { sum: so.sum + entry(values, i), n: so.n + 1 });
  });
  return values.map((value, i) => {
    const { sum, n } = sums.get(groups[i] ?? '') ?? { sum: value, n: 1 };
    return value - sum / n;
  });
}

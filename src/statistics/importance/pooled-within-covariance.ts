import { entry, type Matrix, requireSymmetric } from '../linear-algebra/matrix.js';

/** Count, sums and sums of products of several scores in one group of people. */
export interface GroupProducts {
  readonly n: number;
  readonly sums: readonly number[];
  readonly products: Matrix;
}

/**
 * Covariance matrix within groups, from each group's sums alone: what centring every person on their council's mean would
 * give, without the people. Groups without anyone are left out.
 *
 * @returns null when there are no more people than groups
 * @throws RangeError when there are no groups, or shapes do not match
 * @see https://en.wikipedia.org/wiki/Pooled_variance
 */
export function pooledWithinCovariance(groups: readonly GroupProducts[]): number[][] | null {
  return withinGroups(groups)(groups.map(() => 1));
}

/**
 * The same for drawing groups anew: checked and centred once, then the covariance when each group is taken so many
 * times. Groups taken no times are left out.
 */
export function withinGroups(
  groups: readonly GroupProducts[],
): (times: ArrayLike<number>) => number[][] | null {
  const size = groups[0]?.sums.length;
  if (size === undefined) throw new RangeError('pooledWithinCovariance requires at least one group');
  const centred = groups.map(({ n, sums, products }) => {
    if (n > 0) requireSymmetric(products, 'pooledWithinCovariance');
    if (sums.length !== size || (n > 0 && products.length !== size)) {
      throw new RangeError('pooledWithinCovariance requires the same scores in every group');
    }
    const lines = products.map((line, j) =>
      line.map((product, k) => product - (entry(sums, j) * entry(sums, k)) / n),
    );
    return { n, flat: Float64Array.from(lines.flat()) };
  });
  return (times) => {
    const pooled = new Float64Array(size * size);
    let [people, taken] = [0, 0];
    centred.forEach(({ n, flat }, group) => {
      const often = entry(times, group);
      if (n <= 0 || often === 0) return;
      people += often * n;
      taken += often;
      for (let i = 0; i < pooled.length; i++) pooled[i] = (pooled[i] ?? 0) + often * (flat[i] ?? 0);
    });
    const freedom = people - taken;
    return freedom > 0
      ? Array.from({ length: size }, (_, j) =>
          Array.from(pooled.subarray(j * size, (j + 1) * size), (value) => value / freedom),
        )
      : null;
  };
}

import { addTo, entry, type Matrix, requireSymmetric, zeros } from '../linear-algebra/matrix.js';

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
  const used = groups.filter(({ n }) => n > 0);
  const size = groups[0]?.sums.length;
  if (size === undefined) throw new RangeError('pooledWithinCovariance requires at least one group');
  const pooled = zeros(size, size);
  let people = 0;
  for (const { n, sums, products } of used) {
    requireSymmetric(products, 'pooledWithinCovariance');
    if (sums.length !== size || products.length !== size) {
      throw new RangeError('pooledWithinCovariance requires the same scores in every group');
    }
    people += n;
    products.forEach((line, j) => {
      line.forEach((product, k) => {
        addTo(pooled, j, k, product - (entry(sums, j) * entry(sums, k)) / n);
      });
    });
  }
  const freedom = people - used.length;
  return freedom > 0 ? pooled.map((line) => line.map((value) => value / freedom)) : null;
}

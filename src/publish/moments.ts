import type { Moments } from '../share/share.js';

/** The moments of several sets of people together; null for none. In the order given, so that sums are the same. */
export function addMoments(all: readonly Moments[]): Moments | null {
  const [first, ...others] = all;
  if (first === undefined) return null;
  return others.reduce<Moments>(
    (total, { n, sums, products }) => ({
      n: total.n + n,
      sums: total.sums.map((value, j) => value + (sums[j] ?? 0)),
      products: total.products.map((row, j) => row.map((value, k) => value + (products[j]?.[k] ?? 0))),
    }),
    first,
  );
}

/**
 * Design effect that an intraclass correlation implies: 1 + (Σ n²/Σ n − 1) icc. How many times larger the variance of a
 * pooled share is because people of one authority are alike.
 *
 * A correlation below zero gives less than 1; the answer is never below 0.
 *
 * @param sizes answers of each authority
 * @param icc intraclass correlation, −1 to 1
 * @throws RangeError when there are no answers, a size is negative or not finite, or the correlation is out of range
 * @see https://en.wikipedia.org/wiki/Design_effect#Cluster_sampling
 */
export function clusterDesignEffect(sizes: readonly number[], icc: number): number {
  if (!sizes.every((size) => size >= 0 && Number.isFinite(size))) {
    throw new RangeError('clusterDesignEffect requires sizes of zero or more');
  }
  if (!(Math.abs(icc) <= 1)) {
    throw new RangeError('clusterDesignEffect requires a correlation from minus one to one');
  }
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (!(total > 0)) throw new RangeError('clusterDesignEffect requires answers in at least one authority');
  const typical = sizes.reduce((sum, size) => sum + size * size, 0) / total;
  return Math.max(0, 1 + (typical - 1) * icc);
}

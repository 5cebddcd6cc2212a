/** How many values, their mean, and their sample standard deviation (null below two values). */
export type Moments = {
  readonly n: number;
  readonly mean: number | null;
  readonly standardDeviation: number | null;
};

/**
 * Count, mean and sample standard deviation of values held as counts: `counts[i]` people had `values[i]`.
 *
 * Two passes, so nothing cancels. With no one, the mean is null; with one, the standard deviation is null; when all
 * are the same it is exactly 0.
 *
 * @throws RangeError when the two lists differ in length or a count is negative
 * @see https://en.wikipedia.org/wiki/Algorithms_for_calculating_variance#Two-pass_algorithm
 */
export function momentsFromCounts(values: readonly number[], counts: readonly number[]): Moments {
  if (values.length !== counts.length) {
    throw new RangeError('momentsFromCounts requires as many counts as values');
  }
  if (!counts.every((count) => count >= 0)) {
    throw new RangeError('momentsFromCounts requires counts of zero or above');
  }
  const used = values
    .map((value, index) => ({ value, count: counts[index] ?? 0 }))
    .filter((entry) => entry.count > 0);
  const n = used.reduce((sum, entry) => sum + entry.count, 0);
  const [first] = used;
  if (first === undefined) return { n: 0, mean: null, standardDeviation: null };
  if (used.every((entry) => entry.value === first.value)) {
    return { n, mean: first.value, standardDeviation: n > 1 ? 0 : null };
  }
  const mean = used.reduce((sum, entry) => sum + entry.count * entry.value, 0) / n;
  const squares = used.reduce((sum, entry) => sum + entry.count * (entry.value - mean) ** 2, 0);
  return { n, mean, standardDeviation: n > 1 ? Math.sqrt(squares / (n - 1)) : null };
}

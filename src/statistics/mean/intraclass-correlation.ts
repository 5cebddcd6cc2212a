/** What is needed of the answers of one group: how many, their sum, and the sum of their squares. */
export type GroupSums = { readonly n: number; readonly sum: number; readonly sumOfSquares: number };

/**
 * Intraclass correlation from a one-way analysis of variance: the share of all the variance that lies between groups
 * (for us, how much of the difference between people is a difference between authorities).
 *
 * Formula: (MSB - MSW) / (MSB + (n0 - 1) MSW), with n0 = (N - sum n^2 / N) / (k - 1). It can be below zero when groups
 * differ less than chance would make them. For yes or no answers sum and sumOfSquares are both the number of yeses.
 *
 * @param groups groups without answers are left out
 * @returns null when there are fewer than two groups, no group has two answers, or every answer is the same
 * @see https://en.wikipedia.org/wiki/Intraclass_correlation
 */
export function intraclassCorrelation(groups: readonly GroupSums[]): number | null {
  const used = groups.filter((group) => group.n > 0);
  const k = used.length;
  const total = used.reduce((sum, group) => sum + group.n, 0);
  if (k < 2 || total <= k) return null;
  const mean = used.reduce((sum, group) => sum + group.sum, 0) / total;
  const between = used.reduce((sum, group) => sum + group.n * (group.sum / group.n - mean) ** 2, 0) / (k - 1);
  const within =
    used.reduce((sum, group) => sum + (group.sumOfSquares - group.sum ** 2 / group.n), 0) / (total - k);
  const typicalSize = (total - used.reduce((sum, group) => sum + group.n ** 2, 0) / total) / (k - 1);
  const denominator = between + (typicalSize - 1) * within;
  return denominator > 0 ? (between - within) / denominator : null;
}

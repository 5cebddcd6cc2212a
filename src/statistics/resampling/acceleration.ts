/**
 * Acceleration of a BCa interval, by the jackknife: how skewed the estimate is as one answer at a time is left out.
 *
 * Formula: the sum of (m - m_i)^3 over 6 times the sum of (m - m_i)^2 to the power 1.5, m_i being the estimate without
 * answer i and m their mean. When leaving an answer out never changes the estimate it is 0.
 *
 * @param leftOut the estimate with each answer left out; `weights` says how many answers share each, by default one
 * @see https://en.wikipedia.org/wiki/Bootstrapping_(statistics) (Efron and Tibshirani 1993, 14.15)
 */
export function jackknifeAcceleration(leftOut: readonly number[], weights?: readonly number[]): number {
  const weight = (index: number): number => weights?.[index] ?? 1;
  const n = leftOut.reduce((sum, _, index) => sum + weight(index), 0);
  if (n === 0) return 0;
  const mean = leftOut.reduce((sum, value, index) => sum + weight(index) * value, 0) / n;
  let squares = 0;
  let cubes = 0;
  leftOut.forEach((value, index) => {
    squares += weight(index) * (mean - value) ** 2;
    cubes += weight(index) * (mean - value) ** 3;
  });
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
}

/**
 * Acceleration for a mean of values held as counts. Leaving out a value moves the mean by its distance from the mean
 * over n - 1, which cancels, so this is the skewness of the values over 6 root n.
 *
 * @throws RangeError when the two lists differ in length
 */
export function meanAcceleration(values: readonly number[], counts: readonly number[]): number {
  if (values.length !== counts.length)
    throw new RangeError('meanAcceleration requires as many counts as values');
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n < 2) return 0;
  const sum = values.reduce((running, value, index) => running + value * (counts[index] ?? 0), 0);
  return jackknifeAcceleration(
    values.map((value) => (sum - value) / (n - 1)),
    counts,
  );
}

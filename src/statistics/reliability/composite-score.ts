/**
 * One person's composite: the mean of the items they answered, when they answered enough of them (half, unless told
 * otherwise: the half-scale rule).
 *
 * @param scores one score an item, 0–100; null where the answer is missing or does not count
 * @param minimumItems the fewest items answered; half of them, rounded up, when left out
 * @returns the mean, or null when too few were answered
 * @throws RangeError when there are no items, a score is not finite, or the minimum is not 1 up to the number of items
 * @see https://www.rand.org/health-care/surveys_tools/mos/36-item-short-form/scoring.html
 */
export function compositeScore(
  scores: readonly (number | null)[],
  minimumItems = Math.ceil(scores.length / 2),
): number | null {
  if (scores.length === 0) throw new RangeError('compositeScore requires at least one item');
  if (!(Number.isInteger(minimumItems) && minimumItems >= 1 && minimumItems <= scores.length)) {
    throw new RangeError('compositeScore requires a minimum from one to the number of items');
  }
  const valid = scores.filter((score) => score !== null);
  if (!valid.every(Number.isFinite)) throw new RangeError('compositeScore requires finite scores or null');
  return valid.length < minimumItems ? null : valid.reduce((sum, score) => sum + score, 0) / valid.length;
}

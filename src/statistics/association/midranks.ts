import { entry } from '../linear-algebra/matrix.js';

/**
 * Ranks from 1, tied values sharing the mean of the ranks they take up.
 *
 * @throws RangeError when a value is not finite
 * @see https://en.wikipedia.org/wiki/Ranking#Fractional_ranking_(%221_2.5_2.5_4%22_ranking)
 */
export function midranks(values: readonly number[]): number[] {
  if (!values.every(Number.isFinite)) throw new RangeError('midranks requires finite values');
  const order = values.map((_, i) => i).sort((a, b) => entry(values, a) - entry(values, b) || a - b);
  const ranks = new Array<number>(values.length).fill(0);
  let start = 0;
  while (start < order.length) {
    let end = start;
    while (end + 1 < order.length && valueAt(values, order, end + 1) === valueAt(values, order, start)) end++;
    for (let k = start; k <= end; k++) ranks[entry(order, k)] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return ranks;
}

function valueAt(values: readonly number[], order: readonly number[], k: number): number {
  return entry(values, entry(order, k));
}

/**
 * Midranks of the categories of an ordered question from their counts: the rank every person in a category shares.
 *
 * @throws RangeError when a count is negative or not finite
 */
export function midranksOfCounts(counts: readonly number[]): number[] {
  let before = 0;
  return counts.map((count) => {
    if (!(count >= 0 && Number.isFinite(count)))
      throw new RangeError('midranksOfCounts requires counts of zero or more');
    const rank = before + (count + 1) / 2;
    before += count;
    return rank;
  });
}

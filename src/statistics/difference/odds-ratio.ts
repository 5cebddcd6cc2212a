import { criticalValue } from '../check.js';
import type { Interval } from '../interval.js';
import type { TwoByTwo } from './fisher-exact.js';

/**
 * Odds ratio of a 2 by 2 table with Woolf's interval: (a d) / (b c), its logarithm plus or minus z times the root of
 * 1/a + 1/b + 1/c + 1/d. One half is added to all four cells only when one of them is 0 (Haldane and Anscombe).
 *
 * An odds ratio is not "times more likely" and must not be printed as if it were.
 *
 * @param table [[a, b], [c, d]], zero or above, real or whole; rows are groups
 * @param confidence 0.9 up to 1, by default 0.95
 * @returns the ratio, its limits, and whether the halves were added
 * @throws RangeError when a cell is negative, a group is empty or confidence is out of range
 * @see https://en.wikipedia.org/wiki/Odds_ratio
 */
export function oddsRatio(
  table: TwoByTwo,
  confidence = 0.95,
): Interval & { readonly oddsRatio: number; readonly halvesAdded: boolean } {
  const cells = table.flat();
  if (!cells.every((cell) => cell >= 0 && cell < Infinity)) {
    throw new RangeError('oddsRatio requires cells of zero or above');
  }
  if (!table.every(([yes, no]) => yes + no > 0))
    throw new RangeError('oddsRatio requires people in both groups');
  const z = criticalValue('oddsRatio', confidence);
  const halvesAdded = cells.some((cell) => cell === 0);
  const extra = halvesAdded ? 0.5 : 0;
  const [[a, b], [c, d]] = table;
  const ratio = (((a + extra) / (b + extra)) * (d + extra)) / (c + extra);
  const error = Math.sqrt(cells.reduce((sum, cell) => sum + 1 / (cell + extra), 0));
  return {
    oddsRatio: ratio,
    low: ratio * Math.exp(-z * error),
    high: ratio * Math.exp(z * error),
    halvesAdded,
  };
}

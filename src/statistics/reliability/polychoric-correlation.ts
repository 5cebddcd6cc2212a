import { cell, type Matrix } from '../linear-algebra/matrix.js';
import { rootBetween } from '../root.js';
import { bivariateNormalCumulative, bivariateNormalDensity } from './bivariate-normal.js';
import { overCells, polychoricTable, withInfinities } from './polychoric-table.js';

/** Beyond this a table says no more than "perfect". */
const LARGEST = 0.99999;
const SMALLEST_CHANCE = 1e-300;

/**
 * Polychoric correlation of two ordered questions from their table of counts: the correlation of the two normal
 * variables that the answers are imagined to be cut from. Two steps: the cut points from each question's own
 * distribution, then the correlation with the highest likelihood.
 *
 * Answers nobody gave are dropped; an empty cell of a two-by-two table gets 0.5; a table with all the people on one
 * diagonal gives ±0.99999.
 *
 * @param table counts, rows and columns from worst to best
 * @returns null when either question has fewer than two answers that someone gave
 * @throws RangeError when it is not a table of counts
 * @see https://search.r-project.org/CRAN/refmans/polycor/html/polychor.html
 */
export function polychoricCorrelation(table: Matrix): number | null {
  const ready = polychoricTable(table);
  if (ready === null) return null;
  const { counts } = ready;
  const rowEnds = withInfinities(ready.rowCuts);
  const columnEnds = withInfinities(ready.columnCuts);
  const slope = (rho: number) => {
    const chances = overCells(rowEnds, columnEnds, (h, k) => bivariateNormalCumulative(h, k, rho));
    const slopes = overCells(rowEnds, columnEnds, (h, k) => bivariateNormalDensity(h, k, rho));
    let sum = 0;
    counts.forEach((line, i) => {
      line.forEach((count, j) => {
        if (count > 0) sum += (count * cell(slopes, i, j)) / Math.max(cell(chances, i, j), SMALLEST_CHANCE);
      });
    });
    return sum;
  };
  if (slope(LARGEST) > 0) return LARGEST;
  if (slope(-LARGEST) < 0) return -LARGEST;
  return rootBetween(slope, -LARGEST, LARGEST);
}

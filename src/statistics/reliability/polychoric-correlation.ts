import { cell, type Matrix } from '../linear-algebra/matrix.js';
import { rootBetween } from '../root.js';
import { bivariateNormalCumulative, bivariateNormalDensity } from './bivariate-normal.js';
import { overCells, type PolychoricTable, polychoricTable, withInfinities } from './polychoric-table.js';

/** Beyond this a table says no more than "perfect". */
const LARGEST = 0.99999;
const IMPOSSIBLE = 1e-13;

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
  const slope = slopeOf(ready, 0);
  if (slope === 0) return 0;
  return slope > 0 ? climb(ready) : -climb(turned(ready));
}

/** The best correlation above zero. */
function climb(table: PolychoricTable): number {
  const rho = rootBetween((at) => slopeOf(table, at), 0, LARGEST);
  return rho > LARGEST - 1e-9 ? LARGEST : rho;
}

/**
 * Slope of the log-likelihood in the correlation. A correlation that makes a cell with people in it all but impossible is
 * beyond the top; there the chance is rounding error, so the answer is simply "down".
 */
function slopeOf({ counts, rowCuts, columnCuts }: PolychoricTable, rho: number): number {
  const rowEnds = withInfinities(rowCuts);
  const columnEnds = withInfinities(columnCuts);
  const chances = overCells(rowEnds, columnEnds, (h, k) => bivariateNormalCumulative(h, k, rho));
  const slopes = overCells(rowEnds, columnEnds, (h, k) => bivariateNormalDensity(h, k, rho));
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    for (let j = 0; j + 1 < columnEnds.length; j++) {
      const count = cell(counts, i, j);
      const chance = cell(chances, i, j);
      if (count > 0 && chance < IMPOSSIBLE) return -1;
      if (count > 0) sum += (count * cell(slopes, i, j)) / chance;
    }
  }
  return sum;
}

/** The same table with the second question turned round. */
function turned({ counts, rowCuts, columnCuts }: PolychoricTable): PolychoricTable {
  return {
    counts: counts.map((line) => [...line].reverse()),
    rowCuts,
    columnCuts: columnCuts.map((cut) => -cut).reverse(),
  };
}

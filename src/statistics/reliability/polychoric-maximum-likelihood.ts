import { addTo, cell, entry, type Matrix, zeros } from '../linear-algebra/matrix.js';
import { invertPositiveDefinite } from '../linear-algebra/solve-positive-definite.js';
import { climbByNewton, type LikelihoodAt } from '../model/newton.js';
import { normalCumulative } from '../special/normal-cumulative.js';
import { bivariateNormalCumulative, bivariateNormalDensity } from './bivariate-normal.js';
import { polychoricCorrelation } from './polychoric-correlation.js';
import { overCells, polychoricTable, withInfinities } from './polychoric-table.js';

/** A polychoric correlation with its standard error. */
export interface PolychoricFit {
  readonly rho: number;
  readonly standardError: number | null;
  readonly rowCuts: readonly number[];
  readonly columnCuts: readonly number[];
  readonly converged: boolean;
}

/**
 * Polychoric correlation by full maximum likelihood: the cut points and the correlation fitted together, by Fisher
 * scoring from the two-step answer. Usually within 0.002 of the two-step one; gives a standard error.
 *
 * @param table counts, rows and columns from worst to best
 * @returns null when either question has fewer than two answers that someone gave
 * @throws RangeError when it is not a table of counts
 * @see https://search.r-project.org/CRAN/refmans/polycor/html/polychor.html
 */
export function polychoricMaximumLikelihood(table: Matrix): PolychoricFit | null {
  const ready = polychoricTable(table);
  const start = polychoricCorrelation(table);
  if (ready === null || start === null) return null;
  const { counts, rowCuts, columnCuts } = ready;
  const rows = rowCuts.length;
  const top = climbByNewton(
    [start, ...rowCuts, ...columnCuts],
    (at) => likelihood(counts, entry(at, 0), at.slice(1, 1 + rows), at.slice(1 + rows)),
    { longestStep: 0.5 },
  );
  const inverse = invertPositiveDefinite(top.information);
  return {
    rho: entry(top.at, 0),
    standardError: inverse === null ? null : Math.sqrt(cell(inverse, 0, 0)),
    rowCuts: top.at.slice(1, 1 + rows),
    columnCuts: top.at.slice(1 + rows),
    converged: top.converged,
  };
}

function likelihood(
  counts: Matrix,
  rho: number,
  rowCuts: readonly number[],
  columnCuts: readonly number[],
): LikelihoodAt {
  const size = 1 + rowCuts.length + columnCuts.length;
  const gradient = new Array<number>(size).fill(0);
  const information = zeros(size, size);
  const rowEnds = withInfinities(rowCuts);
  const columnEnds = withInfinities(columnCuts);
  const outOfOrder = (cuts: readonly number[]) => cuts.some((cut, i) => i > 0 && cut <= entry(cuts, i - 1));
  const nowhere = { value: Number.NEGATIVE_INFINITY, gradient, information };
  if (Math.abs(rho) >= 1 || outOfOrder(rowCuts) || outOfOrder(columnCuts)) return nowhere;
  const chances = overCells(rowEnds, columnEnds, (h, k) => bivariateNormalCumulative(h, k, rho));
  const byRho = overCells(rowEnds, columnEnds, (h, k) => bivariateNormalDensity(h, k, rho));
  // Moving a cut moves the chance along its whole line: density at the cut times the share of the line in the cell.
  const along = (cut: number, from: number, to: number) => {
    const rest = Math.sqrt(1 - rho * rho);
    const density = Math.exp(-0.5 * cut * cut) / Math.sqrt(2 * Math.PI);
    return (
      density * (normalCumulative((to - rho * cut) / rest) - normalCumulative((from - rho * cut) / rest))
    );
  };
  const total = counts.reduce((sum, line) => sum + line.reduce((part, count) => part + count, 0), 0);
  let value = 0;
  for (let i = 0; i < counts.length; i++) {
    for (let j = 0; j < columnEnds.length - 1; j++) {
      const chance = cell(chances, i, j);
      const count = cell(counts, i, j);
      if (!(chance > 1e-300)) {
        if (count > 0) return nowhere;
        continue;
      }
      value += count * Math.log(chance);
      const parts: [number, number][] = [[0, cell(byRho, i, j)]];
      const [left, right] = [entry(columnEnds, j), entry(columnEnds, j + 1)];
      const [below, above] = [entry(rowEnds, i), entry(rowEnds, i + 1)];
      if (i < rowCuts.length) parts.push([1 + i, along(above, left, right)]);
      if (i > 0) parts.push([i, -along(below, left, right)]);
      if (j < columnCuts.length) parts.push([1 + rowCuts.length + j, along(right, below, above)]);
      if (j > 0) parts.push([rowCuts.length + j, -along(left, below, above)]);
      for (const [at, slope] of parts) {
        gradient[at] = entry(gradient, at) + (count * slope) / chance;
        for (const [other, otherSlope] of parts)
          addTo(information, at, other, (total * slope * otherSlope) / chance);
      }
    }
  }
  return { value, gradient, information };
}

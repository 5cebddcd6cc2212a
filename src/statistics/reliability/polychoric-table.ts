import { requireTable, tableMargins } from '../association/contingency-table.js';
import { addTo, cell, entry, type Matrix } from '../linear-algebra/matrix.js';
import { normalQuantile } from '../special/normal-quantile.js';

/** A table ready for a polychoric correlation: nothing empty, and the cut points its margins imply. */
export interface PolychoricTable {
  readonly counts: number[][];
  /** Cut points between the rows' answers, ascending. */
  readonly rowCuts: number[];
  readonly columnCuts: number[];
}

/**
 * Drops answers nobody gave, puts 0.5 in an empty cell of a two-by-two table, and finds the cut points on a standard
 * normal scale that would give each question's own distribution.
 *
 * @returns null when either question has fewer than two answers that someone gave
 * @throws RangeError when it is not a table of counts
 */
export function polychoricTable(table: Matrix): PolychoricTable | null {
  requireTable(table, 'polychoricCorrelation');
  const all = tableMargins(table);
  const counts = table
    .filter((_, i) => entry(all.rows, i) > 0)
    .map((line) => line.filter((_, j) => entry(all.columns, j) > 0));
  const width = counts[0]?.length ?? 0;
  if (counts.length < 2 || width < 2) return null;
  if (counts.length === 2 && width === 2) {
    for (let i = 0; i < 2; i++)
      for (let j = 0; j < 2; j++) if (cell(counts, i, j) === 0) addTo(counts, i, j, 0.5);
  }
  const { rows, columns, total } = tableMargins(counts);
  return { counts, rowCuts: cutPoints(rows, total), columnCuts: cutPoints(columns, total) };
}

function cutPoints(margin: readonly number[], total: number): number[] {
  let below = 0;
  return margin.slice(0, -1).map((count) => {
    below += count;
    return normalQuantile(below / total);
  });
}

/** `ends[i]` to `ends[i + 1]` is the stretch of answer i. */
export function withInfinities(cuts: readonly number[]): number[] {
  return [Number.NEGATIVE_INFINITY, ...cuts, Number.POSITIVE_INFINITY];
}

/** What each cell gets of a function of its corners: upper right − lower right − upper left + lower left. */
export function overCells(
  rowEnds: readonly number[],
  columnEnds: readonly number[],
  at: (h: number, k: number) => number,
): number[][] {
  const corners = rowEnds.map((h) => columnEnds.map((k) => at(h, k)));
  return rowEnds
    .slice(1)
    .map((_, i) =>
      columnEnds
        .slice(1)
        .map(
          (__, j) =>
            cell(corners, i + 1, j + 1) -
            cell(corners, i, j + 1) -
            cell(corners, i + 1, j) +
            cell(corners, i, j),
        ),
    );
}

import { cell, entry, type Matrix, row } from '../linear-algebra/matrix.js';
import { requireCorrelations } from '../linear-algebra/require-correlations.js';
import { symmetricEigen } from '../linear-algebra/symmetric-eigen.js';

/** One factor fitted to a correlation matrix. */
export interface OneFactor {
  /** Correlation of each item with the factor; signs settled so that they sum to zero or more. */
  readonly loadings: readonly number[];
  /** Sum of the squared differences left between the items' correlations and what the factor makes of them. */
  readonly residual: number;
  readonly converged: boolean;
  /** True when a loading was held at the largest allowed: the factor takes all of an item (a Heywood case). */
  readonly heywood: boolean;
}

/** No item is left with less than half a percent of its own. */
const LARGEST_LOADING = Math.sqrt(0.995);

/**
 * One common factor by minimum residuals (minres): the loadings l that make Σ (r_ij − l_i l_j)² over i ≠ j smallest.
 * Each loading in turn is put at its best given the others, until none moves.
 *
 * @param correlations correlation matrix of at least two items (three for an answer that is not arbitrary)
 * @throws RangeError when it is not a correlation matrix of at least two items
 * @see https://search.r-project.org/CRAN/refmans/psych/html/fa.html
 */
export function oneFactor(correlations: Matrix): OneFactor {
  requireCorrelations(correlations, 'oneFactor');
  const size = correlations.length;
  if (size < 2) throw new RangeError('oneFactor requires at least two items');
  const { values, vectors } = symmetricEigen(correlations);
  const first = Math.sqrt(Math.max(entry(values, 0) - 1, 1e-6));
  const loadings = (vectors[0] ?? []).map((value) => hold(value * first));
  let converged = false;
  for (let round = 0; round < 20_000 && !converged; round++) {
    let moved = 0;
    for (let i = 0; i < size; i++) {
      const line = row(correlations, i);
      let above = 0;
      let below = 0;
      for (let j = 0; j < size; j++) {
        if (j === i) continue;
        const loading = loadings[j] ?? 0;
        above += (line[j] ?? 0) * loading;
        below += loading ** 2;
      }
      const next = below > 0 ? hold(above / below) : 0;
      moved = Math.max(moved, Math.abs(next - entry(loadings, i)));
      loadings[i] = next;
    }
    converged = moved < 1e-13;
  }
  const flip = loadings.reduce((sum, value) => sum + value, 0) < 0 ? -1 : 1;
  let residual = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++)
      residual += (cell(correlations, i, j) - entry(loadings, i) * entry(loadings, j)) ** 2;
  }
  return {
    loadings: loadings.map((value) => flip * value + 0),
    residual,
    converged,
    heywood: loadings.some((value) => Math.abs(value) >= LARGEST_LOADING),
  };
}

function hold(loading: number): number {
  return Math.max(-LARGEST_LOADING, Math.min(LARGEST_LOADING, loading));
}

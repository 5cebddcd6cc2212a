import type { Matrix } from '../linear-algebra/matrix.js';
import {
  nearestPositiveDefinite,
  type SmoothedCorrelation,
} from '../linear-algebra/nearest-positive-definite.js';
import { polychoricCorrelation } from './polychoric-correlation.js';

/**
 * Polychoric correlation matrix of several ordered questions, made positive definite where the pairs do not agree with
 * each other (`smoothed` says so). Ordinal alpha and omega are `standardisedAlpha` and `omegaTotal` on it: they describe
 * a scale that does not exist, so print them only beside the ordinary ones.
 *
 * @param items how many questions
 * @param tableOf the table of counts of questions i and j, i before j
 * @returns null when some pair has no polychoric correlation
 * @throws RangeError when there are fewer than two items, or a table is not one
 * @see https://digitalcommons.wayne.edu/jmasm/vol6/iss1/4/
 */
export function polychoricMatrix(
  items: number,
  tableOf: (i: number, j: number) => Matrix,
): SmoothedCorrelation | null {
  if (!(Number.isInteger(items) && items >= 2))
    throw new RangeError('polychoricMatrix requires at least two items');
  const matrix = Array.from({ length: items }, () => new Array<number>(items).fill(1));
  for (let i = 0; i < items; i++) {
    for (let j = i + 1; j < items; j++) {
      const rho = polychoricCorrelation(tableOf(i, j));
      if (rho === null) return null;
      for (const [a, b] of [
        [i, j],
        [j, i],
      ] as const) {
        const line = matrix[a];
        if (line !== undefined) line[b] = rho;
      }
    }
  }
  return nearestPositiveDefinite(matrix);
}

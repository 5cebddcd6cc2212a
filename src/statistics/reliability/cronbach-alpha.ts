import { cell, type Matrix, requireSymmetric } from '../linear-algebra/matrix.js';
import { correlationFromCovariance } from './covariance.js';

/** Cronbach's alpha and what it says of each item. */
export interface AlphaReport {
  readonly items: number;
  /** Null when the total does not vary or there is one item only. */
  readonly alpha: number | null;
  /** Alpha of the standardised items, k r/(1 + (k − 1) r); null when an item does not vary. */
  readonly standardised: number | null;
  /** Mean correlation between two items; null when an item does not vary. */
  readonly meanCorrelation: number | null;
  /** Alpha without each item; null with fewer than three items. */
  readonly ifDropped: readonly (number | null)[];
  /** Correlation of each item with the sum of the others; null when either does not vary. */
  readonly itemRest: readonly (number | null)[];
}

/**
 * Cronbach's alpha: how far the items of a composite rise and fall together, k/(k − 1) · (1 − tr C/sum C) on their
 * covariance matrix. On complete answers this is k/(k − 1) (1 − Σ s²/s²_total).
 *
 * High alpha from many items is cheap: it is never proof of validity. It can be negative when items oppose each other.
 *
 * @param covariance covariance matrix of the items, from complete answers or pair by pair
 * @throws RangeError when the matrix is not square, symmetric and finite
 * @see https://www.bmj.com/content/314/7080/572
 */
export function cronbachAlpha(covariance: Matrix): AlphaReport {
  requireSymmetric(covariance, 'cronbachAlpha');
  const all = covariance.map((_, i) => i);
  const correlations = correlationFromCovariance(covariance);
  const k = all.length;
  const meanCorrelation = correlations === null || k < 2 ? null : meanOffDiagonal(correlations);
  return {
    items: k,
    alpha: alphaOf(covariance, all),
    standardised: meanCorrelation === null ? null : standardisedAlpha(meanCorrelation, k),
    meanCorrelation,
    ifDropped: all.map((dropped) =>
      alphaOf(
        covariance,
        all.filter((i) => i !== dropped),
      ),
    ),
    itemRest: all.map((item) => itemRest(covariance, item)),
  };
}

/**
 * Alpha of k items whose mean correlation is r: k r/(1 + (k − 1) r).
 *
 * @returns null with fewer than two items, or when the denominator is not above zero
 * @throws RangeError when k is not a whole number of at least one or r is outside −1 to 1
 */
export function standardisedAlpha(r: number, k: number): number | null {
  if (!(Number.isInteger(k) && k >= 1)) throw new RangeError('standardisedAlpha requires at least one item');
  if (!(Math.abs(r) <= 1))
    throw new RangeError('standardisedAlpha requires a correlation from minus one to one');
  const denominator = 1 + (k - 1) * r;
  return k < 2 || !(denominator > 0) ? null : (k * r) / denominator;
}

/** Mean of the entries off the diagonal. @throws RangeError with fewer than two items */
export function meanOffDiagonal(matrix: Matrix): number {
  const size = matrix.length;
  if (size < 2) throw new RangeError('meanOffDiagonal requires at least two items');
  let sum = 0;
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) sum += cell(matrix, i, j);
  return (2 * sum) / (size * (size - 1));
}

function alphaOf(covariance: Matrix, items: readonly number[]): number | null {
  const k = items.length;
  let trace = 0;
  let sum = 0;
  for (const i of items) {
    trace += cell(covariance, i, i);
    for (const j of items) sum += cell(covariance, i, j);
  }
  return k < 2 || !(sum > 1e-12 * trace) ? null : (k / (k - 1)) * (1 - trace / sum);
}

function itemRest(covariance: Matrix, item: number): number | null {
  const own = cell(covariance, item, item);
  const withAll = (covariance[item] ?? []).reduce((sum, value) => sum + value, 0);
  const total = covariance.reduce((sum, line) => sum + line.reduce((part, value) => part + value, 0), 0);
  const restVariance = total - 2 * withAll + own;
  if (!(own > 0 && restVariance > 1e-12 * total)) return null;
  return Math.max(-1, Math.min(1, (withAll - own) / Math.sqrt(own * restVariance)));
}

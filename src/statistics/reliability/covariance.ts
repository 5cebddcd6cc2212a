import { sampleCovariance } from 'simple-statistics';
import { addTo, cell, entry, type Matrix, requireSymmetric, zeros } from '../linear-algebra/matrix.js';

/** One value a respondent, null where the answer is missing or does not count. */
export type ItemColumn = readonly (number | null)[];

/** A covariance matrix and the people behind it. */
export interface Covariance {
  readonly matrix: number[][];
  /** People with every item: the base of a complete-case matrix. */
  readonly complete: number;
  /** People with any item. */
  readonly respondents: number;
  readonly method: 'complete' | 'pairwise';
  /** People behind each entry. */
  readonly bases: number[][];
}

/**
 * Covariance matrix of the items over people who answered all of them.
 *
 * @returns null when fewer than two did
 * @throws RangeError when there are no items, they differ in length, or a value is not finite
 */
export function completeCovariance(items: readonly ItemColumn[]): Covariance | null {
  const people = requireItems(items, 'completeCovariance');
  const keep = people.filter((i) => items.every((item) => typeof item[i] === 'number'));
  const respondents = people.filter((i) => items.some((item) => typeof item[i] === 'number')).length;
  if (keep.length < 2) return null;
  const columns = items.map((item) => keep.map((i) => item[i] ?? 0));
  const matrix = columns.map((a) => columns.map((b) => sampleCovariance(a, b)));
  const bases = matrix.map((line) => line.map(() => keep.length));
  return { matrix, complete: keep.length, respondents, method: 'complete', bases };
}

/**
 * Covariance matrix of the items, each entry over the people who answered both.
 *
 * @returns null when some pair has fewer than two people in common
 * @throws RangeError when there are no items, they differ in length, or a value is not finite
 */
export function pairwiseCovariance(items: readonly ItemColumn[]): Covariance | null {
  const people = requireItems(items, 'pairwiseCovariance');
  const size = items.length;
  const matrix = zeros(size, size);
  const bases = zeros(size, size);
  for (let j = 0; j < size; j++) {
    for (let k = 0; k <= j; k++) {
      const pairs: [number, number][] = [];
      for (const i of people) {
        const a = items[j]?.[i] ?? null;
        const b = items[k]?.[i] ?? null;
        if (a !== null && b !== null) pairs.push([a, b]);
      }
      const n = pairs.length;
      if (n < 2) return null;
      const value = sampleCovariance(
        pairs.map(([a]) => a),
        pairs.map(([, b]) => b),
      );
      addTo(matrix, j, k, value);
      addTo(bases, j, k, n);
      if (j !== k) {
        addTo(matrix, k, j, value);
        addTo(bases, k, j, n);
      }
    }
  }
  const complete = people.filter((i) => items.every((item) => typeof item[i] === 'number')).length;
  const respondents = people.filter((i) => items.some((item) => typeof item[i] === 'number')).length;
  return { matrix, complete, respondents, method: 'pairwise', bases };
}

/**
 * Covariance matrix by the rule for reliability: people who answered everything, unless they are fewer than 70% of
 * those who answered anything; then pair by pair.
 *
 * @returns null when neither can be had
 */
export function reliabilityCovariance(items: readonly ItemColumn[], smallestShare = 0.7): Covariance | null {
  const complete = completeCovariance(items);
  if (complete !== null && complete.complete >= smallestShare * complete.respondents) return complete;
  return pairwiseCovariance(items) ?? complete;
}

/**
 * Covariance matrix from a count of people, the sums of their scores and the sums of products: what tallies carry.
 *
 * @returns null with fewer than two people
 * @throws RangeError when the shapes do not match or a number is not finite
 */
export function covarianceFromSums(n: number, sums: readonly number[], products: Matrix): number[][] | null {
  requireSymmetric(products, 'covarianceFromSums');
  if (sums.length !== products.length)
    throw new RangeError('covarianceFromSums requires a sum for every item');
  if (!(n >= 0) || !sums.every(Number.isFinite))
    throw new RangeError('covarianceFromSums requires finite sums');
  if (n < 2) return null;
  return products.map((line, j) => line.map((p, k) => (p - (entry(sums, j) * entry(sums, k)) / n) / (n - 1)));
}

/**
 * Correlation matrix of a covariance matrix.
 *
 * @returns null when some item does not vary
 * @throws RangeError when the matrix is not square, symmetric and finite
 */
export function correlationFromCovariance(covariance: Matrix): number[][] | null {
  requireSymmetric(covariance, 'correlationFromCovariance');
  if (covariance.some((line, j) => !(entry(line, j) > 0))) return null;
  return covariance.map((line, j) =>
    line.map((value, k) =>
      j === k ? 1 : value / Math.sqrt(cell(covariance, j, j)) / Math.sqrt(cell(covariance, k, k)),
    ),
  );
}

/** Positions of the people. */
function requireItems(items: readonly ItemColumn[], caller: string): number[] {
  const length = items[0]?.length;
  if (length === undefined) throw new RangeError(`${caller} requires at least one item`);
  for (const item of items) {
    if (item.length !== length) throw new RangeError(`${caller} requires items of the same length`);
    if (!item.every((value) => value === null || Number.isFinite(value))) {
      throw new RangeError(`${caller} requires finite values or null`);
    }
  }
  return Array.from({ length }, (_, i) => i);
}

import { adjustInOrder, largestSoFar } from './adjust.js';

/**
 * Holm's adjustment for many comparisons: the chance of even one false difference is held at the level tested at.
 * Stricter than Benjamini and Hochberg's.
 *
 * Formula: with m p values in ascending order, the adjusted value at rank i is the largest of (m - j + 1) p over ranks
 * j up to i, at most 1.
 *
 * @param p one for each comparison; null for one that was not made, which stays null and is not counted in m
 * @returns adjusted p values in the order given
 * @throws RangeError when a p value is outside 0 to 1
 * @see https://en.wikipedia.org/wiki/Holm%E2%80%93Bonferroni_method
 */
export function holm(p: readonly (number | null)[]): (number | null)[] {
  return adjustInOrder('holm', p, (ascending) =>
    largestSoFar(ascending.map((value, i) => value * (ascending.length - i))),
  );
}

/** Bonferroni's adjustment: every p value times how many there are, at most 1. Nulls and errors as `holm`. */
export function bonferroni(p: readonly (number | null)[]): (number | null)[] {
  return adjustInOrder('bonferroni', p, (ascending) => ascending.map((value) => value * ascending.length));
}

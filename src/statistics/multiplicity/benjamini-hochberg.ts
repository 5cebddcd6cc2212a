import { adjustInOrder, smallestFromHere } from './adjust.js';

/**
 * Benjamini and Hochberg's adjustment for many comparisons: q values. Calling everything with q of 0.05 or less a
 * difference means that, on average, at most 5% of what is called a difference is chance.
 *
 * Formula: with m p values in ascending order, q at rank i is the smallest of m p / j over ranks j from i on, at most 1.
 *
 * @param p one for each comparison; null for one that was not made (hidden, too few answers), which stays null and is
 *   not counted in m
 * @returns q values in the order given
 * @throws RangeError when a p value is outside 0 to 1
 * @see https://en.wikipedia.org/wiki/False_discovery_rate#Benjamini%E2%80%93Hochberg_procedure
 */
export function benjaminiHochberg(p: readonly (number | null)[]): (number | null)[] {
  return adjustInOrder('benjaminiHochberg', p, (ascending) =>
    smallestFromHere(ascending.map((value, i) => value * (ascending.length / (i + 1)))),
  );
}

/**
 * Benjamini and Yekutieli's adjustment: the same with m times 1 + 1/2 + … + 1/m, which holds however the comparisons
 * depend on one another. Nulls and errors as `benjaminiHochberg`.
 *
 * @see https://doi.org/10.1214/aos/1013699998
 */
export function benjaminiYekutieli(p: readonly (number | null)[]): (number | null)[] {
  return adjustInOrder('benjaminiYekutieli', p, (ascending) => {
    const harmonic = ascending.reduce((sum, _, i) => sum + 1 / (i + 1), 0);
    return smallestFromHere(ascending.map((value, i) => value * (ascending.length / (i + 1)) * harmonic));
  });
}

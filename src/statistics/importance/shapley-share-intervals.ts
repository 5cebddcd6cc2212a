import type { Interval } from '../interval.js';
import { cell, entry, type Matrix } from '../linear-algebra/matrix.js';
import { solvePositiveDefinite } from '../linear-algebra/solve-positive-definite.js';
import { normalQuantile } from '../special/normal-quantile.js';
import { shapleyShares } from './shapley-shares.js';

/**
 * Intervals of the shares of `shapleyShares` from correlations alone (delta method): share ± z √(g' V g), cut to 0 and 1,
 * with V the covariance of correlations of normal variables (Pearson and Filon) and g the slope of the share in each of
 * them. For when only the correlations of one sample are kept and people cannot be drawn again.
 *
 * The slope of R² on a set of predictors with coefficients b is 2 b in the correlations with the outcome and −2 b b' in
 * those between predictors.
 *
 * @param correlations correlation matrix, the outcome first
 * @param people how many are behind it
 * @returns one a predictor; null where nothing is explained, or a predictor is a sum of others
 * @throws RangeError when it is not a correlation matrix of an outcome and 1 to 20 predictors, or people are too few
 * @see https://en.wikipedia.org/wiki/Delta_method
 */
export function shapleyShareIntervals(
  correlations: Matrix,
  people: number,
  confidence = 0.95,
): Interval[] | null {
  const size = correlations.length;
  const { shares, rSquared } = shapleyShares(correlations);
  if (!(people > size)) throw new RangeError('shapleyShareIntervals requires more people than variables');
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError('shapleyShareIntervals requires a confidence between 0 and 1');
  if (!(rSquared > 0)) return null;
  const pairs = pairsOf(size);
  const slopes = slopesOf(correlations, pairs);
  if (slopes === null) return null;
  const whole = pairs.map((_, k) => slopes.reduce((sum, line) => sum + entry(line, k), 0));
  const z = normalQuantile(1 - (1 - confidence) / 2);
  const spread = pairs.map((a) => pairs.map((b) => covarianceOf(correlations, a, b)));
  return shares.map((share, j) => {
    const slope = whole.map((all, k) => (entry(slopes[j] ?? [], k) - share * all) / rSquared);
    const variance = slope.reduce(
      (sum, a, k) => sum + a * slope.reduce((inner, b, l) => inner + b * cell(spread, k, l), 0),
      0,
    );
    const half = z * Math.sqrt(Math.max(0, variance) / people);
    return { low: Math.max(0, share - half), high: Math.min(1, share + half) };
  });
}

type Pair = readonly [number, number];

const pairsOf = (size: number): Pair[] =>
  Array.from({ length: size }, (_, i) => i).flatMap((i) => Array.from({ length: i }, (_, j): Pair => [j, i]));

/** By predictor and pair of variables: the slope of its contribution; null where a set of predictors is not of full rank. */
function slopesOf(correlations: Matrix, pairs: readonly Pair[]): number[][] | null {
  const predictors = correlations.length - 1;
  const slopes = Array.from({ length: predictors }, () => new Array<number>(pairs.length).fill(0));
  for (let mask = 1; mask < 2 ** predictors; mask++) {
    const inside = Array.from({ length: predictors }, (_, j) => j).filter((j) => (mask & (1 << j)) !== 0);
    const b = solvePositiveDefinite(
      inside.map((i) => inside.map((j) => cell(correlations, i + 1, j + 1))),
      inside.map((i) => cell(correlations, 0, i + 1)),
    );
    if (b === null) return null;
    const coefficients = new Array<number>(predictors).fill(0);
    inside.forEach((j, at) => {
      coefficients[j] = entry(b, at);
    });
    const of = pairs.map(([i, j]) =>
      i === 0 ? 2 * entry(coefficients, j - 1) : -2 * entry(coefficients, i - 1) * entry(coefficients, j - 1),
    );
    const [gained, lost] = [orders(inside.length - 1, predictors), orders(inside.length, predictors)];
    slopes.forEach((line, j) => {
      const weight = (mask & (1 << j)) === 0 ? -lost : gained;
      for (let k = 0; k < of.length; k++) line[k] = entry(line, k) + weight * entry(of, k);
    });
  }
  return slopes;
}

/** The share of all orders in which a predictor comes after a given set of `before` others: before! (p − before − 1)!/p!. */
function orders(before: number, predictors: number): number {
  if (before < 0 || before >= predictors) return 0;
  let ways = predictors;
  for (let i = 1; i <= before; i++) ways = (ways * (predictors - i)) / i;
  return 1 / ways;
}

/** Covariance of two correlations of normal variables, times the number of people. */
function covarianceOf(r: Matrix, [i, j]: Pair, [k, l]: Pair): number {
  const [ij, kl] = [cell(r, i, j), cell(r, k, l)];
  const [ik, il, jk, jl] = [cell(r, i, k), cell(r, i, l), cell(r, j, k), cell(r, j, l)];
  return (
    (ij * kl * (ik ** 2 + il ** 2 + jk ** 2 + jl ** 2)) / 2 +
    ik * jl +
    il * jk -
    ij * ik * il -
    ij * jk * jl -
    kl * ik * jk -
    kl * il * jl
  );
}

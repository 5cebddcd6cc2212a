import { addTo, cell, dot, entry, zeros } from '../linear-algebra/matrix.js';
import { logisticFunction } from './logistic-function.js';
import type { LikelihoodAt } from './newton.js';
import type { CheckedObservations } from './observations.js';

/** Ordered outcomes as positions of their category, with whatever is added to each line's score. */
export interface OrdinalData extends CheckedObservations {
  /** `outcome` holds positions 0 … categories − 1. */
  readonly categories: number;
  readonly offsets: readonly number[];
}

/**
 * Log-likelihood of the proportional odds model logit P(Y ≤ j) = θ_j − (x'b + offset), with its gradient and observed
 * information, at `parameters` = the thresholds then the coefficients. Thresholds out of order give minus infinity.
 *
 * The chance of a middle category is written F(u) F(−l) (1 − e^(l − u)), which keeps its accuracy in the tails.
 */
export function proportionalOddsLikelihood(data: OrdinalData, parameters: readonly number[]): LikelihoodAt {
  const cuts = data.categories - 1;
  const size = parameters.length;
  const thresholds = parameters.slice(0, cuts);
  const coefficients = parameters.slice(cuts);
  const gradient = new Array<number>(size).fill(0);
  const information = zeros(size, size);
  let value = 0;
  if (thresholds.some((cut, j) => j > 0 && cut <= entry(thresholds, j - 1))) value = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < data.outcome.length && value > Number.NEGATIVE_INFINITY; i++) {
    const line = data.predictors[i] ?? [];
    const category = entry(data.outcome, i);
    const weight = entry(data.weights, i);
    const score = dot(coefficients, line) + entry(data.offsets, i);
    const upper = category < cuts ? entry(thresholds, category) - score : Number.POSITIVE_INFINITY;
    const lower = category > 0 ? entry(thresholds, category - 1) - score : Number.NEGATIVE_INFINITY;
    const chance = logisticFunction(upper) * logisticFunction(-lower) * -Math.expm1(lower - upper);
    if (!(chance > 0)) {
      value = Number.NEGATIVE_INFINITY;
      break;
    }
    value += weight * Math.log(chance);
    const atUpper = slope(upper) / chance;
    const atLower = slope(lower) / chance;
    const bendUpper = (slope(upper) * (1 - 2 * logisticFunction(upper))) / chance;
    const bendLower = (slope(lower) * (1 - 2 * logisticFunction(lower))) / chance;
    // The few parameters this line speaks to: its upper and lower threshold and every coefficient.
    const parts: { at: number; up: number; down: number }[] = line.map((x, j) => ({
      at: cuts + j,
      up: -x,
      down: -x,
    }));
    if (category < cuts) parts.push({ at: category, up: 1, down: 0 });
    if (category > 0) parts.push({ at: category - 1, up: 0, down: 1 });
    for (const one of parts) {
      const first = atUpper * one.up - atLower * one.down;
      gradient[one.at] = entry(gradient, one.at) + weight * first;
      for (const other of parts) {
        if (other.at > one.at) continue;
        const second = bendUpper * one.up * other.up - bendLower * one.down * other.down;
        const cross = first * (atUpper * other.up - atLower * other.down);
        addTo(information, one.at, other.at, weight * (cross - second));
      }
    }
  }
  for (let j = 0; j < size; j++)
    for (let k = 0; k < j; k++) addTo(information, k, j, cell(information, j, k));
  return { value, gradient, information };
}

/** Density of the logistic distribution; 0 at plus and minus infinity. */
function slope(x: number): number {
  return Number.isFinite(x) ? logisticFunction(x) * logisticFunction(-x) : 0;
}

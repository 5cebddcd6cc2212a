import { dot, entry, type Matrix, row } from '../linear-algebra/matrix.js';
import { logisticFunction } from '../model/logistic-function.js';
import { normalUpperTail } from '../special/normal-upper-tail.js';

/** A fitted logistic model of the yeses of everyone in the pool: intercept first. */
export interface CaseMixModel {
  readonly coefficients: readonly number[];
  readonly covariance: Matrix;
}

/** The people of one place, a line for each kind of them. */
export interface CaseMixLine {
  /** Values of the predictors, without the one of the intercept. */
  readonly predictors: readonly number[];
  readonly people: number;
  readonly yeses: number;
}

/** A place beside what people like its own say elsewhere. */
export interface CaseMixScore {
  /** Share of yeses here, 0 to 1. */
  readonly observed: number;
  /** Share of yeses that people like these give in the rest of the pool, 0 to 1 unless the model is far off. */
  readonly expected: number;
  readonly z: number;
  readonly p: number;
  /** How much of what the pool tells about these kinds of people comes from this place itself, 0 to 1. */
  readonly ownShare: number;
}

/**
 * Score (Rao) test of one place in a case-mix model: do its people say yes more or less often than people like them
 * elsewhere? It is the test of adding "lives here" to the model, and needs only the fitted model and counts.
 *
 * In words: O is the yeses here, E the sum of everyone's chance under the model, V the sum of chance × (1 − chance).
 * The place's own part in the model is h = c′Σc/V, where Σ is the covariance of the coefficients and c sums
 * chance × (1 − chance) × predictors over its people. For a place that is part of the pool, z = (O − E)/√(V(1 − h)) and
 * the gap from the rest is (O − E)/(1 − h); for one that is not, z = (O − E)/√(V(1 + h)) and the gap is O − E.
 *
 * Without predictors h is the place's share of the pool's people, and z is exactly that of the two-proportion score
 * test of the place against the rest (`partWhole`).
 *
 * @param inside whether the pool that the model was fitted to contains this place
 * @returns null with nobody, with chances of only 0 or 1, or when the pool is nothing but this place
 * @throws RangeError when a line does not match the model, or a count is impossible
 * @see https://en.wikipedia.org/wiki/Score_test
 */
export function caseMixScore(
  model: CaseMixModel,
  lines: readonly CaseMixLine[],
  inside: boolean,
): CaseMixScore | null {
  const size = model.coefficients.length;
  const spread = new Array<number>(size).fill(0);
  let [people, yeses, expected, variance] = [0, 0, 0, 0];
  for (const line of lines) {
    if (line.predictors.length + 1 !== size)
      throw new RangeError('caseMixScore requires as many predictors as coefficients after the intercept');
    if (!(line.people >= 0 && line.yeses >= 0 && line.yeses <= line.people))
      throw new RangeError('caseMixScore requires yeses from zero to the people of each line');
    const x = [1, ...line.predictors];
    const score = dot(model.coefficients, x);
    if (!Number.isFinite(score)) throw new RangeError('caseMixScore requires finite values');
    const chance = logisticFunction(score);
    const weight = line.people * chance * logisticFunction(-score);
    people += line.people;
    yeses += line.yeses;
    expected += line.people * chance;
    variance += weight;
    for (let j = 0; j < size; j++) spread[j] = entry(spread, j) + weight * entry(x, j);
  }
  if (people === 0 || !(variance > 0)) return null;
  const own = spread.reduce((sum, value, j) => sum + value * dot(row(model.covariance, j), spread), 0);
  const ownShare = Math.max(0, own / variance);
  if (inside && ownShare > 1 - 1e-9) return null;
  const factor = inside ? 1 - ownShare : 1;
  const z = (yeses - expected) / Math.sqrt(variance * (inside ? factor : 1 + ownShare));
  return {
    observed: yeses / people,
    expected: (yeses - (yeses - expected) / factor) / people,
    z,
    p: Math.min(1, 2 * normalUpperTail(Math.abs(z))),
    ownShare,
  };
}

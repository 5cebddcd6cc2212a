import { criticalValue } from '../check.js';
import type { Interval } from '../interval.js';
import { entry } from '../linear-algebra/matrix.js';
import { climbByNewton } from './newton.js';
import {
  marginalCuts,
  type OrdinalObservations,
  ordinalData,
  proportionalOdds,
} from './proportional-odds.js';
import { type OrdinalData, proportionalOddsLikelihood } from './proportional-odds-likelihood.js';

/**
 * Profile likelihood interval of one coefficient of a proportional odds model: the values at which twice the
 * log-likelihood, everything else fitted anew, is within z² of its top. Better than ± z standard errors in small samples.
 *
 * An end is plus or minus infinity when the likelihood never falls that far (separation).
 *
 * @param index which predictor, from 0
 * @throws RangeError when there is no such predictor, or the model cannot be fitted
 * @see https://cran.r-project.org/web/packages/ordinal/vignettes/clm_article.pdf
 */
export function proportionalOddsInterval(
  observations: OrdinalObservations,
  index: number,
  confidence = 0.95,
): Interval {
  const fit = proportionalOdds(observations);
  const estimate = fit.coefficients[index];
  if (estimate === undefined)
    throw new RangeError('proportionalOddsInterval requires the position of a predictor');
  const { data } = ordinalData(observations);
  const z = criticalValue('proportionalOddsInterval', confidence);
  const excess = (b: number) => 2 * (fit.logLikelihood - profile(data, index, b)) - z * z;
  const width = Math.min(5, z * (fit.standardErrors?.[index] ?? 1));
  return {
    low: edge(excess, estimate, -width),
    high: edge(excess, estimate, width),
  };
}

/** Log-likelihood with one coefficient held fast and everything else at its best. */
function profile(data: OrdinalData, index: number, held: number): number {
  const offsets = data.offsets.map((offset, i) => offset + held * entry(data.predictors[i] ?? [], index));
  const predictors = data.predictors.map((line) => line.filter((_, j) => j !== index));
  const rest: OrdinalData = { ...data, predictors, offsets, predictorCount: data.predictorCount - 1 };
  const shift =
    offsets.reduce((sum, offset, i) => sum + offset * entry(data.weights, i), 0) / data.totalWeight;
  const start = [
    ...marginalCuts(data).map((cut) => cut + shift),
    ...new Array<number>(rest.predictorCount).fill(0),
  ];
  return climbByNewton(start, (at) => proportionalOddsLikelihood(rest, at)).value;
}

/** Where the excess crosses zero: steps outward until it does, then halves the bracket. */
function edge(excess: (b: number) => number, estimate: number, step: number): number {
  let inside = estimate;
  let outside = estimate + step;
  for (let tries = 0; excess(outside) < 0; tries++) {
    if (tries === 30) return step > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    inside = outside;
    outside += step;
  }
  for (let halving = 0; halving < 60 && Math.abs(outside - inside) > 1e-11; halving++) {
    const middle = (inside + outside) / 2;
    if (excess(middle) < 0) inside = middle;
    else outside = middle;
  }
  return (inside + outside) / 2;
}

import type { BuiltQuestion, Quantiles } from '../benchmark/benchmark.js';
import {
  type AuthorityCount,
  type BandEdge,
  bandEdges,
  betaBinomialFit,
  clusteredProportion,
  intraclassCorrelation,
  overdispersion,
  quantile,
} from '../statistics/statistics.js';
import { round, sum } from './round.js';

const answersOfACouncil = 30;
const councilsForQuantiles = 12;
const councilsForTails = 30;
const answersForFunnel = 10;
const councilsForFunnel = 10;
const largestWeight = 0.1;

/** Mean, median and quantiles of one figure a council. None of fewer than five: they would be those councils’ own. */
export function councilFigures(values: readonly number[]): {
  readonly mean: number | null;
  readonly median: number | null;
  readonly quantiles: Quantiles | null;
} {
  if (values.length < 5) return { mean: null, median: null, quantiles: null };
  const at = (p: number): number => round(quantile(values, p) ?? 0);
  const tails = values.length >= councilsForTails;
  return {
    mean: round(sum(values) / values.length),
    median: at(0.5),
    quantiles:
      values.length < councilsForQuantiles
        ? null
        : { p10: tails ? at(0.1) : null, p25: at(0.25), p75: at(0.75), p90: tails ? at(0.9) : null },
  };
}

/** How the positive share of one question is spread over councils; null with fewer than two that have answers. */
export function spreadOfQuestion(all: readonly AuthorityCount[]): BuiltQuestion | null {
  const councils = all.filter(({ n }) => n > 0);
  if (councils.length < 2) return null;
  const pooled = clusteredProportion(councils);
  const typical = councils.filter(({ n }) => n >= answersOfACouncil);
  const fit = betaBinomialFit(councils);
  const funnel = councils.filter(({ n }) => n >= answersForFunnel);
  const spread = funnel.length < councilsForFunnel ? null : overdispersion(funnel);
  const edges = bandEdges(councils, fit);
  const icc = intraclassCorrelation(councils.map(({ x, n }) => ({ n, sum: x, sumOfSquares: x })));
  const capped = cappedShare(councils);
  return {
    base: pooled.n,
    authorities: councils.length,
    authoritiesOf30: typical.length,
    pooled: {
      percent: round(100 * pooled.proportion),
      low: round(100 * pooled.wilson.low),
      high: round(100 * pooled.wilson.high),
      designEffect: round(pooled.designEffect),
    },
    capped: capped === null ? null : round(100 * capped),
    ...councilFigures(typical.map(({ x, n }) => (100 * x) / n)),
    shrinkage: { mean: round(fit.mean), precision: fit.differ ? round(fit.precision) : null },
    overdispersion:
      spread === null
        ? null
        : {
            authorities: funnel.length,
            baseline: round(100 * spread.baseline),
            phi: round(spread.phi),
            tauSquared: round(spread.tauSquared),
          },
    bands: edges === null ? null : { lower: inPercent(edges.lower), upper: inPercent(edges.upper) },
    intraclass: icc === null ? null : round(icc),
  };
}

const inPercent = ({ ofMeans, at, slope, spread }: BandEdge): BandEdge => ({
  ofMeans: round(100 * ofMeans),
  at: round(100 * at),
  slope: round(slope),
  spread: round(spread),
});

/**
 * The pooled share with no council weighing more than a tenth: councils above the cap count as if they had that many
 * answers. The cap c is a tenth of the sum of min(n, c): with m councils above it, c = w rest/(1 − w m). Null with fewer
 * than ten councils.
 */
export function cappedShare(councils: readonly AuthorityCount[]): number | null {
  if (councils.length * largestWeight < 1) return null;
  const sizes = councils.map(({ n }) => n).sort((a, b) => b - a);
  let rest = sum(sizes);
  let cap = sizes[0] ?? 0;
  for (let above = 0; above < sizes.length; above++) {
    cap = (largestWeight * rest) / (1 - largestWeight * above);
    if (cap >= (sizes[above] ?? 0)) break;
    rest -= sizes[above] ?? 0;
  }
  const weights = councils.map(({ n }) => Math.min(n, cap));
  return sum(councils.map(({ x, n }, i) => ((weights[i] ?? 0) * x) / n)) / sum(weights);
}

import type { ComparisonItem, ItemScore } from '../analysis/analysis.js';
import type { Benchmark, BuiltEdge, BuiltQuestion } from '../benchmark/benchmark.js';
import {
  funnelLimits,
  funnelPosition,
  type Interval,
  overdispersedLimits,
  positionByEdges,
} from '../statistics/statistics.js';

type Between = NonNullable<ComparisonItem['between']>;

const answersForFunnel = 10;
const answersForPosition = 30;
const authoritiesForPosition = 12;

/**
 * Where this council's positive share stands among those of councils: in a funnel and in a quarter, never a rank.
 * Undefined for a benchmark that was not built from councils' counts; null where it has nothing on the question.
 *
 * The benchmark holds no council's own result, so the others are known by their average and spread alone.
 */
export function betweenCouncils(
  item: ItemScore,
  benchmark: Benchmark,
  isAmong: boolean,
): Between | null | undefined {
  if (benchmark.built === undefined) return undefined;
  const question = benchmark.built.questions[item.question];
  const x = item.positive.count ?? 0;
  const n = item.base ?? 0;
  if (question === undefined || n < answersForFunnel) return null;
  const notes: Between['notes'] = [];
  const funnel = funnelOf(question, x, n);
  if (funnel.tauSquared === null) notes.push('plain-funnel');
  const position = positionOf(question, x, n, isAmong);
  if (position === null) {
    if (n < answersForPosition) notes.push('few-answers');
    else if (question.authoritiesOf30 < authoritiesForPosition) notes.push('few-authorities');
    else notes.push('no-detectable-spread');
  }
  return { funnel, position, notes };
}

function funnelOf(question: BuiltQuestion, x: number, n: number): NonNullable<Between['funnel']> {
  const { overdispersion, pooled, authorities } = question;
  const baseline = (overdispersion?.baseline ?? pooled.percent) / 100;
  const tauSquared = overdispersion?.tauSquared ?? null;
  const limits = (confidence: number): Interval =>
    tauSquared === null
      ? funnelLimits(baseline, n, confidence)
      : overdispersedLimits(baseline, tauSquared, n, confidence);
  // Plain limits are straight from the binomial, so a plain distance is too; else both are on the arcsine scale.
  const error = Math.sqrt((baseline * (1 - baseline)) / n);
  const away = Math.asin(Math.sqrt(x / n)) - Math.asin(Math.sqrt(baseline));
  const z =
    tauSquared === null
      ? error === 0
        ? 0
        : (x / n - baseline) / error
      : away / Math.sqrt(1 / (4 * n) + tauSquared);
  return {
    authorities: overdispersion?.authorities ?? authorities,
    baseline: 100 * baseline,
    tauSquared,
    inner: inPercent(limits(0.95)),
    outer: inPercent(limits(0.998)),
    standing: funnelPosition(z),
  };
}

function positionOf(question: BuiltQuestion, x: number, n: number, isAmong: boolean): Between['position'] {
  const { shrinkage, bands, authoritiesOf30 } = question;
  if (bands === null || shrinkage?.precision == null) return null;
  const position = positionByEdges(
    { x, n },
    isAmong,
    {
      mean: shrinkage.mean,
      precision: shrinkage.precision,
      logLikelihood: null,
      differ: true,
      momentRho: null,
    },
    { authorities: authoritiesOf30, lower: asShares(bands.lower), upper: asShares(bands.upper) },
  );
  return position === null
    ? null
    : { authorities: authoritiesOf30, ...position, chances: { ...position.chances } };
}

const inPercent = ({ low, high }: Interval) => ({ low: 100 * low, high: 100 * high });

const asShares = (edge: BuiltEdge): BuiltEdge => ({
  ...edge,
  ofMeans: edge.ofMeans / 100,
  at: edge.at / 100,
});

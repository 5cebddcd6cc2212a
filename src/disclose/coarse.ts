import type {
  Association,
  AudienceAnalysis,
  AudienceWeights,
  ComparisonItem,
  CompositeScore,
  ItemScore,
  ScoreTrend,
} from '../analysis/analysis.js';

/**
 * The figures of an audience that are made of more than what is shown, with fewer digits where some of what they are
 * made of is hidden. A gamma, a rho, a p-value or an effective size to sixteen digits fits few ways of filling in what
 * is hidden, often only one; to two digits it fits so many that nothing is told. What is hidden is hidden before.
 */
export function coarsen(audience: AudienceAnalysis): AudienceAnalysis {
  const { items, weights, trend } = audience;
  const inPart = shownInPart(items);
  const telling = new Set(audience.scores.filter((score) => tells(score, items)).map(({ score }) => score));
  const charts = trend?.months?.scores?.map((chart) => (telling.has(chart.score) ? noChart(chart) : chart));
  const disclosed = {
    ...audience,
    scores: audience.scores.map((score) => (telling.has(score.score) ? noScore(score) : score)),
    associations: audience.associations.map((link) =>
      inPart.has(link.condition) || inPart.has(link.outcome) ? coarseLink(link) : link,
    ),
    trend:
      trend === null || trend.months === null || charts === undefined
        ? trend
        : { ...trend, months: { ...trend.months, scores: charts } },
  };
  if (weights === undefined || weights === null || !weightsByHidden(weights, audience.profile))
    return disclosed;
  return {
    ...disclosed,
    weights: coarseWeights(weights),
    items: items.map(coarseWeightedItem),
    comparisons: audience.comparisons.map((each) => ({ ...each, items: each.items.map(coarseWeightedRow) })),
  };
}

/** Questions of which some answers are hidden and not others; overall outcomes where one of them is. */
function shownInPart(items: readonly ItemScore[]): ReadonlySet<string> {
  const some = items.filter((item) => item.flags.includes('small-counts-hidden'));
  return new Set([
    ...some.map(({ question }) => question),
    ...(some.some(({ kind }) => kind === 'outcome') ? ['outcomes'] : []),
  ]);
}

/** Values of p that say as much as a reader needs; one that is not shown to the digit stands as the next above. */
const steps = [0.001, 0.01, 0.05, 0.1, 0.2, 0.5, 1] as const;

const stepOf = (p: number): number => steps.find((step) => p <= step) ?? 1;

const whenKnown = <T>(value: T | null, of: (known: T) => number): number | null =>
  value === null ? null : of(value);

const hundredths = (value: number): number => Math.round(value * 100) / 100;

const tenths = (value: number): number => Math.round(value * 10) / 10;

function coarseLink(link: Association): Association {
  const { gamma, rho, p, q, importance } = link;
  return {
    ...link,
    gamma: whenKnown(gamma, hundredths),
    rho: whenKnown(rho, hundredths),
    ...(p === undefined ? {} : { p: whenKnown(p, stepOf) }),
    ...(q === undefined ? {} : { q: whenKnown(q, stepOf) }),
    importance:
      importance === null || importance.people === null
        ? importance
        : {
            ...importance,
            share: whenKnown(importance.share, hundredths),
            low: whenKnown(importance.low, hundredths),
            high: whenKnown(importance.high, hundredths),
          },
  };
}

/** Fewer gaps than this in the answers behind a composite, and its mean is the sum of the items' own means. */
const gapsThatHide = 2;

/**
 * Whether the mean of a composite, less the means of its items that are shown, is the mean of one that is not: where
 * (nearly) everyone answered every item. Each gap moves the mean by as much as four answers would.
 */
function tells(score: CompositeScore, items: readonly ItemScore[]): boolean {
  const own = items.filter(({ question }) => score.items.includes(question));
  const base = score.base ?? 0;
  if (base === 0 || own.every((item) => item.hidden === null && item.mean.value !== null)) return false;
  const gaps = own.reduce((sum, item) => sum + Math.abs(base - (item.base ?? 0)), score.notScored ?? 0);
  return gaps < gapsThatHide;
}

const noScore = (score: CompositeScore): CompositeScore => ({
  ...score,
  mean: { value: null, low: null, high: null },
  reliability: null,
  hidden: score.hidden ?? 'small-counts',
});

const noChart = (chart: ScoreTrend): ScoreTrend => ({
  ...chart,
  ...{ centre: null, low: null, high: null, points: [], latest: 'common-cause' },
  hidden: chart.hidden ?? 'small-counts',
});

/** Weighted figures, where a category they were weighted by is hidden: their digits are made of its size. */
function coarseWeights(weights: AudienceWeights): AudienceWeights {
  return {
    ...weights,
    effectiveBase: whenKnown(weights.effectiveBase, Math.round),
    designEffect: whenKnown(weights.designEffect, hundredths),
  };
}

function coarseWeightedItem(item: ItemScore): ItemScore {
  const { weighted } = item;
  if (weighted === undefined || weighted === null) return item;
  return {
    ...item,
    weighted: {
      percent: whenKnown(weighted.percent, tenths),
      low: whenKnown(weighted.low, tenths),
      high: whenKnown(weighted.high, tenths),
      effectiveBase: whenKnown(weighted.effectiveBase, Math.round),
      designEffect: whenKnown(weighted.designEffect, hundredths),
    },
  };
}

function coarseWeightedRow(row: ComparisonItem): ComparisonItem {
  const { weighted } = row;
  if (weighted === undefined || weighted === null) return row;
  const { points, low, high } = weighted.difference;
  return {
    ...row,
    weighted: {
      ...weighted,
      difference: {
        points: whenKnown(points, tenths),
        low: whenKnown(low, tenths),
        high: whenKnown(high, tenths),
      },
      p: whenKnown(weighted.p, stepOf),
      q: whenKnown(weighted.q, stepOf),
    },
  };
}

/** Whether a characteristic that the answers are weighted by has a category whose size is not shown. */
function weightsByHidden({ margins }: AudienceWeights, profile: AudienceAnalysis['profile']): boolean {
  return profile.some(
    ({ question, choices }) => margins.includes(question) && choices.some(({ count }) => count === null),
  );
}

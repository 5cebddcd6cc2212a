import type { ScoreTrend } from '../analysis/analysis.js';
import { mergeShortPeriods, variationOf, xmrChart } from '../statistics/statistics.js';
import type { Tally } from '../tally/tally.js';
import { type TrendRules, withoutTelling } from './rules.js';

const fewestPeriods = 3;
/** The first periods set the centre and the limits. */
const longestBaseline = 20;

const labels: Readonly<Record<string, string>> = {
  outcomes: 'Outcomes, taken together',
  process: 'How getting support went, taken together',
  quality: 'Quality of the support, taken together',
};

interface Period {
  readonly from: string;
  readonly to: string;
  readonly people: number;
  /** Of the scores of these people, 0 to 100. */
  readonly total: number;
}

/**
 * Every composite over the months or quarters of routine reviews: the mean of the people who answered at least half of
 * its items, as an XmR chart with the four Making Data Count rules (methods 8.5). Periods of fewer people than may be
 * shown run on into the next, and the first are left out where the few without a date would follow from the whole.
 */
export function trendOfScores(
  tally: Tally,
  months: readonly string[],
  length: 'month' | 'quarter',
  rules: TrendRules,
): { readonly charts: ScoreTrend[]; readonly leftOut: boolean } {
  const { monthScores } = tally;
  if (monthScores === undefined) return { charts: [], leftOut: false };
  let leftOut = false;
  const charts = Object.entries(tally.all.composites).map(([name, { items, divisor, histogram }]) => {
    const periods = new Map<string, { people: number; total: number }>();
    for (const month of months) {
      const period = length === 'month' ? month : quarterOf(month);
      const so = periods.get(period) ?? { people: 0, total: 0 };
      const more = sumOf(monthScores[month]?.[name] ?? {}, items.length, divisor);
      periods.set(period, { people: so.people + more.people, total: so.total + more.total });
    }
    const each = [...periods].map(([period, sums]) => ({ from: period, to: period, ...sums }));
    const long = together(each, Math.max(10, rules.minimumBase));
    const whole = sumOf(histogram, items.length, divisor).people;
    const shown = withoutTelling(long, ({ people }) => asPoint(people), asPoint(whole), rules);
    leftOut ||= shown.length < long.length;
    return chartOf(name, shown);
  });
  return { charts, leftOut };
}

/** A mean has no two sides: only how many people are behind it counts, as if it were a share on which they differ. */
const asPoint = (people: number) => ({ count: people / 2, base: people });

/** `2026-04` → `2026-Q2`. */
export function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
}

/** The people with a score, and their scores added up: keys in order, so that sums are the same on every run. */
function sumOf(histogram: Readonly<Record<string, number>>, items: number, divisor: number) {
  let [people, total] = [0, 0];
  for (const key of Object.keys(histogram).sort()) {
    const [valid = 0, sum = 0] = key.split(':').map(Number);
    const count = histogram[key] ?? 0;
    if (valid === 0 || valid < Math.ceil(items / 2)) continue;
    people += count;
    total += (count * 100 * sum) / (divisor * valid);
  }
  return { people, total };
}

function together(periods: readonly Period[], smallest: number): Period[] {
  return mergeShortPeriods(
    periods.map(({ people }) => people),
    smallest,
  ).map((places) => {
    const parts = places.flatMap((place) => periods[place] ?? []);
    return {
      from: parts[0]?.from ?? '',
      to: parts.at(-1)?.to ?? '',
      people: parts.reduce((sum, part) => sum + part.people, 0),
      total: parts.reduce((sum, part) => sum + part.total, 0),
    };
  });
}

function chartOf(name: string, periods: readonly Period[]): ScoreTrend {
  const facts = { score: name, label: labels[name] ?? name };
  if (periods.length < fewestPeriods) {
    return {
      ...facts,
      centre: null,
      low: null,
      high: null,
      points: [],
      trialLimits: true,
      latest: 'common-cause',
      hidden: 'too-few-periods',
    };
  }
  const means = periods.map(({ people, total }) => total / people);
  const chart = xmrChart(means, { baseline: Math.min(longestBaseline, means.length) });
  const points = periods.map(({ from, to, people }, i) => {
    const cause = chart.causes[i] ?? null;
    return {
      from,
      to,
      base: people,
      mean: means[i] ?? null,
      rule: cause?.rule ?? null,
      variation: variationOf(cause, 1),
    };
  });
  return {
    ...facts,
    centre: chart.mean,
    low: Math.max(0, chart.low),
    high: Math.min(100, chart.high),
    points,
    trialLimits: chart.trialLimits,
    latest: points.at(-1)?.variation ?? 'common-cause',
    hidden: null,
  };
}

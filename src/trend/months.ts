import type { ProcessTrend, Trend } from '../analysis/analysis.js';
import type { QuestionSet, RatedQuestion } from '../question-set/question-set.js';
import {
  mergeShortPeriods,
  pChart,
  periodLength,
  type SpecialCause,
  specialCauses,
  variationOf,
} from '../statistics/statistics.js';
import type { Tally } from '../tally/tally.js';
import { type Point, pointOf, reasonToHidePoint, type TrendRules, withoutTelling } from './rules.js';
import { quarterOf, trendOfScores } from './scores.js';
import { shareOf } from './waves.js';

/** Routine reviews are charted from this many periods. */
const fewestPeriods = 3;
/** The first periods set the centre and the limits. */
const longestBaseline = 20;

interface Period extends Point {
  readonly from: string;
  readonly to: string;
}

/**
 * Every question over the months (or quarters, where the median month has fewer than 30 answers) of routine reviews:
 * a p-chart, or Laney's p′ where periods differ by more than chance, with the four Making Data Count rules (methods
 * 8.5); and every composite, an XmR chart of its mean. Periods with few people, or in which a few think otherwise, run
 * on into the next, so every point may be shown; where a few reviews have no date the first periods are left out
 * (`leftOut`). `months` is null where the answers carry none.
 *
 * It answers "has our process changed?", never "are we different from others?".
 */
export function trendOfMonths(
  tally: Tally,
  set: QuestionSet,
  rules: TrendRules,
): { readonly months: Trend['months']; readonly leftOut: boolean } {
  const months = Object.keys(tally.months).sort();
  if (months.length < fewestPeriods) return { months: null, leftOut: false };
  const questions = set.questions.filter((question): question is RatedQuestion => question.form === 'rated');
  const totals = months.map((month) =>
    Math.max(
      0,
      ...Object.values(tally.months[month] ?? {}).map(({ answers }) => answers.reduce((a, b) => a + b, 0)),
    ),
  );
  const length = periodLength(totals);
  const scores = trendOfScores(tally, months, length, rules);
  const charts = questions.map((question) => {
    const periods = safePeriods(periodsOf(question, tally, months, length), rules);
    const whole = pointOf(question, tally.all.rated[question.id]?.answers ?? []);
    const shown = withoutTelling(periods, (period) => period, whole, rules);
    return { item: chartOf(question, shown), leftOut: shown.length < periods.length };
  });
  return {
    months: {
      length,
      ...(scores.charts.length === 0 ? {} : { scores: scores.charts }),
      items: charts.map(({ item }) => item),
    },
    leftOut: scores.leftOut || charts.some(({ leftOut }) => leftOut),
  };
}

function periodsOf(
  question: RatedQuestion,
  tally: Tally,
  months: readonly string[],
  length: 'month' | 'quarter',
): Period[] {
  const periods = new Map<string, Point>();
  for (const month of months) {
    const name = length === 'month' ? month : quarterOf(month);
    const point = pointOf(question, tally.months[month]?.[question.id]?.answers ?? []);
    const so = periods.get(name) ?? { count: 0, base: 0 };
    periods.set(name, { count: so.count + point.count, base: so.base + point.base });
  }
  return [...periods].map(([name, point]) => ({ from: name, to: name, ...point }));
}

/** Periods put together until each has ten answers and may be shown; a rest at the end joins the one before. */
function safePeriods(periods: readonly Period[], rules: TrendRules): Period[] {
  const together = (parts: readonly Period[]): Period => ({
    from: parts[0]?.from ?? '',
    to: parts.at(-1)?.to ?? '',
    count: parts.reduce((sum, part) => sum + part.count, 0),
    base: parts.reduce((sum, part) => sum + part.base, 0),
  });
  const long = mergeShortPeriods(periods.map(({ base }) => base)).map((places) =>
    together(places.flatMap((place) => periods[place] ?? [])),
  );
  const safe: Period[] = [];
  let open: Period[] = [];
  for (const period of long) {
    open.push(period);
    if (reasonToHidePoint(together(open), rules) === null) {
      safe.push(together(open));
      open = [];
    }
  }
  while (open.length > 0) {
    const last = safe.pop();
    if (last === undefined) return [];
    open = [last, ...open];
    if (reasonToHidePoint(together(open), rules) === null) {
      safe.push(together(open));
      open = [];
    }
  }
  return safe;
}

function chartOf(question: RatedQuestion, periods: readonly Period[]): ProcessTrend {
  const facts = { question: question.id, label: question.label, kind: question.kind };
  if (periods.length < fewestPeriods) {
    return {
      ...facts,
      chart: 'p',
      centre: null,
      points: [],
      trialLimits: true,
      latest: 'common-cause',
      hidden: 'too-few-periods',
    };
  }
  const chart = pChart(
    periods.map(({ count, base }) => ({ x: count, n: base })),
    { baseline: Math.min(longestBaseline, periods.length) },
  );
  const causes = causesOf(chart.points, chart.laney ? (chart.sigmaZ ?? 1) : 1);
  const points = periods.map(({ from, to, ...point }, i) => {
    const cause = causes[i] ?? null;
    const limits = chart.points[i];
    return {
      from,
      to,
      base: point.base,
      percent: shareOf(point).percent,
      low: limits === undefined ? null : 100 * limits.low,
      high: limits === undefined ? null : 100 * limits.high,
      rule: cause?.rule ?? null,
      variation: variationOf(cause, 1),
    };
  });
  return {
    ...facts,
    chart: chart.laney ? 'p′' : 'p',
    centre: 100 * chart.centre,
    points,
    trialLimits: chart.trialLimits,
    latest: points.at(-1)?.variation ?? 'common-cause',
    hidden: null,
  };
}

/**
 * The rules on a chart whose limits differ from point to point: distance from the centre is measured in each point's
 * own limits; a run of rises or falls is one of the shares themselves.
 */
function causesOf(
  points: readonly { readonly proportion: number; readonly z: number; readonly outside: boolean }[],
  spread: number,
): readonly (SpecialCause | null)[] {
  const distances = specialCauses(
    points.map(({ z }) => z / spread),
    0,
    3,
  );
  const rises = specialCauses(
    points.map(({ proportion }) => proportion),
    0,
    2,
  );
  return points.map((_, i) => {
    const distance = distances[i] ?? null;
    if (distance?.rule === 'outside-limits') return distance;
    const run = rises[i] ?? null;
    if (run?.rule === 'trend') return run;
    return distance?.rule === 'trend' ? null : distance;
  });
}

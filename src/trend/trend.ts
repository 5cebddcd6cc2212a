import type { Trend } from '../analysis/analysis.js';
import type { QuestionSet } from '../question-set/question-set.js';
import type { Tally } from '../tally/tally.js';
import { matchedPeople } from './matched.js';
import { trendOfMonths } from './months.js';
import type { PeopleOfWave } from './people.js';
import { pointOf, reasonToHidePoint, type TrendRules } from './rules.js';
import { trendOfWaves, type Wave } from './waves.js';

export { type PeopleOfWave, peopleOfWave } from './people.js';
export { type AudienceTrend, printTrend } from './print-trend.js';
export type { TrendRules } from './rules.js';
export type { Wave } from './waves.js';

/** The order of waves in time: by the year in each name where every wave has another, else as they were given. */
export function inOrder<T extends { readonly name: string }>(waves: readonly T[]): (T & { score: number })[] {
  const years = waves.map(({ name }) => Number(/(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(name)?.[0] ?? Number.NaN));
  const known = years.every((year) => !Number.isNaN(year)) && new Set(years).size === years.length;
  const scored = waves.map((wave, i) => ({ ...wave, score: known ? (years[i] ?? i) : i + 1 }));
  return scored.sort((a, b) => a.score - b.score);
}

/**
 * Change over the waves of one audience, over the months of review of all of them together (`months`),
 * and of the people of the last wave who also answered the one before, where it is known who answered (`people`, a wave
 * each).
 */
export function trendOf(
  waves: readonly Wave[],
  months: { readonly tally: Tally; readonly questionSet: QuestionSet },
  notes: readonly string[],
  rules: TrendRules,
  people: readonly (PeopleOfWave | null)[] = [],
): Trend {
  const { items, family } = trendOfWaves(waves, rules);
  const followed = follow(waves, people, rules);
  const charts = trendOfMonths(months.tally, months.questionSet, rules);
  return {
    waves: waves.map(({ name, score, tally }) => ({
      name,
      score,
      respondents: tally.all.respondents < rules.minimumBase ? null : tally.all.respondents,
    })),
    items,
    family,
    months: charts.months === null ? null : withoutWaves(charts.months, waves, items, rules),
    ...(followed === null ? {} : { matched: 'matched' in followed ? followed.matched : null }),
    notes: [
      ...(waves.length > 1 ? ['waves-treated-as-different-people'] : []),
      ...(followed !== null && 'why' in followed ? [followed.why] : []),
      ...(charts.leftOut ? ['first-periods-left-out'] : []),
      ...notes,
    ],
  };
}

/**
 * The charts that tell of no survey what its own result does not: none of a question of which a survey is hidden, or of
 * which a few people of one survey have no date. All months together less the surveys that are shown would be theirs.
 */
function withoutWaves(
  months: NonNullable<Trend['months']>,
  waves: readonly Wave[],
  items: Trend['items'],
  rules: TrendRules,
): NonNullable<Trend['months']> {
  if (waves.length < 2 || rules.hideCountsBelow === 0) return months;
  const told = (question: string): boolean =>
    waves.some(({ tally, questionSet }, i) => {
      const rated = questionSet.questions.find(({ id }) => id === question);
      if (rated?.form !== 'rated') return false;
      const whole = pointOf(rated, tally.all.rated[question]?.answers ?? []);
      const dated = Object.values(tally.months).map((month) =>
        pointOf(rated, month[question]?.answers ?? []),
      );
      const undated = dated.reduce(
        (left, point) => ({ count: left.count - point.count, base: left.base - point.base }),
        whole,
      );
      const shown = items.find((item) => item.question === question)?.points[i]?.hidden === null;
      if (!shown) return whole.base > 0;
      return undated.base > 0 && undated.base < whole.base && reasonToHidePoint(undated, rules) !== null;
    });
  return {
    ...months,
    items: months.items.map((item) =>
      item.hidden === null && told(item.question)
        ? { ...item, centre: null, points: [], latest: 'common-cause', hidden: 'protects-another-group' }
        : item,
    ),
  };
}

/** The people of the last wave in the one before; null where nothing says who answered. */
function follow(waves: readonly Wave[], people: readonly (PeopleOfWave | null)[], rules: TrendRules) {
  const [before, now] = waves.slice(-2);
  const [earlier = null, later = null] = people.slice(-2);
  if (before === undefined || now === undefined || earlier === null || later === null) return null;
  if (before.questionSet.id !== now.questionSet.id) return null;
  return matchedPeople(earlier, later, now.questionSet, now.tally.caseMix?.questions ?? [], rules);
}

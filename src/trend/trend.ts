import type { Trend } from '../analysis/analysis.js';
import type { QuestionSet } from '../question-set/question-set.js';
import type { Tally } from '../tally/tally.js';
import { matchedPeople } from './matched.js';
import { trendOfMonths } from './months.js';
import type { PeopleOfWave } from './people.js';
import type { TrendRules } from './rules.js';
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
  return {
    waves: waves.map(({ name, score, tally }) => ({
      name,
      score,
      respondents: tally.all.respondents < rules.minimumBase ? null : tally.all.respondents,
    })),
    items,
    family,
    months: trendOfMonths(months.tally, months.questionSet, rules),
    ...(followed === null ? {} : { matched: 'matched' in followed ? followed.matched : null }),
    notes: [
      ...(waves.length > 1 ? ['waves-treated-as-different-people'] : []),
      ...(followed !== null && 'why' in followed ? [followed.why] : []),
      ...notes,
    ],
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

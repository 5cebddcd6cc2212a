import type { Trend } from '../analysis/analysis.js';
import type { QuestionSet } from '../question-set/question-set.js';
import type { Tally } from '../tally/tally.js';
import { trendOfMonths } from './months.js';
import type { TrendRules } from './rules.js';
import { trendOfWaves, type Wave } from './waves.js';

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

/** Change over the waves of one audience, and over the months of review of all of them together (`months`). */
export function trendOf(
  waves: readonly Wave[],
  months: { readonly tally: Tally; readonly questionSet: QuestionSet },
  notes: readonly string[],
  rules: TrendRules,
): Trend {
  const { items, family } = trendOfWaves(waves, rules);
  return {
    waves: waves.map(({ name, score, tally }) => ({
      name,
      score,
      respondents: tally.all.respondents < rules.minimumBase ? null : tally.all.respondents,
    })),
    items,
    family,
    months: trendOfMonths(months.tally, months.questionSet, rules),
    notes: [...(waves.length > 1 ? ['waves-treated-as-different-people'] : []), ...notes],
  };
}

import type { RatedQuestion } from '../question-set/question-set.js';
import type { SharedTally, Tally } from '../tally/tally.js';
import type { SharePolicy } from './policy.js';
import { shareGroups } from './share-groups.js';

const quarterOf = (month: string): string =>
  `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
const yearOf = (month: string): string => month.slice(0, 4);

/**
 * Answers over time, never by month: by quarter when most of the tables can be shown so, else by year. One length for
 * everything, so that a year less its quarters gives nothing away.
 */
export function sharePeriods(
  tally: Tally,
  questions: readonly RatedQuestion[],
  policy: SharePolicy,
): SharedTally['periods'] {
  const byQuarter = periodsBy(tally, questions, quarterOf, policy);
  const tables = Object.values(byQuarter).flatMap((period) => Object.values(period));
  const shown = tables.filter((table) => table !== null).length;
  return shown * 2 >= tables.length ? byQuarter : periodsBy(tally, questions, yearOf, policy);
}

function periodsBy(
  tally: Tally,
  questions: readonly RatedQuestion[],
  periodOf: (month: string) => string,
  policy: SharePolicy,
): SharedTally['periods'] {
  const periods = [...new Set(Object.keys(tally.months).map(periodOf))].sort();
  const columns = questions.map((question) => {
    const groups = periods.map((period) =>
      question.scale.answers.map((_, i) =>
        Object.entries(tally.months).reduce(
          (sum, [month, counts]) =>
            periodOf(month) === period ? sum + (counts[question.id]?.answers[i] ?? 0) : sum,
          0,
        ),
      ),
    );
    const total = tally.all.rated[question.id]?.answers ?? [];
    return [question.id, shareGroups(question, groups, total, false, policy)] as const;
  });
  return Object.fromEntries(
    periods.map((period, i) => [
      period,
      Object.fromEntries(columns.map(([id, tables]) => [id, tables[i] ?? null])),
    ]),
  );
}

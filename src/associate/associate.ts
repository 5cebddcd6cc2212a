import type { Association } from '../analysis/analysis.js';
import type { QuestionSet, RatedQuestion } from '../question-set/question-set.js';
import { goodmanKruskalGamma, newcombeDifference, spearmanRhoFromTable } from '../statistics/statistics.js';
import type { Tally } from '../tally/tally.js';

type Table = readonly (readonly number[])[];

/**
 * What goes with better outcomes, the question POET exists for: every process condition and every quality of the
 * support against every outcome. Of the people who rated the condition positively and of those who did not, how
 * many rated the outcome positively; and the ordinal association over all answers. People who answered both count.
 *
 * Nothing here says what causes what: the same people answered both questions on the same day.
 */
export function associate(tally: Tally, set: QuestionSet): Association[] {
  const rated = set.questions.filter((question): question is RatedQuestion => question.form === 'rated');
  const conditions = rated.filter((question) => question.kind === 'process' || question.kind === 'quality');
  const outcomes = rated.filter((question) => question.kind === 'outcome');
  return conditions.flatMap((condition) =>
    outcomes.map((outcome) => associationOf(condition, outcome, tableOf(tally, condition, outcome))),
  );
}

/** People by answer to the condition (rows) and to the outcome (columns), in the order of each scale. */
function tableOf(tally: Tally, condition: RatedQuestion, outcome: RatedQuestion): Table {
  const straight = tally.pairs[`${condition.id}|${outcome.id}`];
  if (straight !== undefined) return straight;
  const turned = tally.pairs[`${outcome.id}|${condition.id}`];
  return condition.scale.answers.map((_, i) => outcome.scale.answers.map((_, j) => turned?.[j]?.[i] ?? 0));
}

function associationOf(condition: RatedQuestion, outcome: RatedQuestion, table: Table): Association {
  const good = (question: RatedQuestion, i: number): boolean =>
    question.scale.answers[i]?.tone === 'positive';
  const count = (wanted: boolean, onlyGoodOutcome: boolean): number =>
    table.reduce(
      (sum, row, i) =>
        good(condition, i) === wanted
          ? sum +
            row.reduce((inner, people, j) => inner + (onlyGoodOutcome && !good(outcome, j) ? 0 : people), 0)
          : sum,
      0,
    );
  const withCondition = sideOf(count(true, true), count(true, false));
  const withoutCondition = sideOf(count(false, true), count(false, false));
  const ordered = byValue(condition, outcome, table);
  const someone = ordered.some((row) => row.some((people) => people > 0));
  return {
    condition: condition.id,
    outcome: outcome.id,
    withCondition,
    withoutCondition,
    difference: differenceOf(withCondition, withoutCondition),
    gamma: someone ? (goodmanKruskalGamma(ordered)?.gamma ?? null) : null,
    rho: someone ? spearmanRhoFromTable(ordered) : null,
    importance: null,
    priority: null,
    hidden: null,
  };
}

function sideOf(count: number, base: number): Association['withCondition'] {
  return { percent: base === 0 ? null : (100 * count) / base, base, count };
}

function differenceOf(
  a: Association['withCondition'],
  b: Association['withCondition'],
): Association['difference'] {
  if (a.percent === null || b.percent === null) return { points: null, low: null, high: null };
  const interval = newcombeDifference(a.count ?? 0, a.base ?? 0, b.count ?? 0, b.base ?? 0);
  return { points: a.percent - b.percent, low: 100 * interval.low, high: 100 * interval.high };
}

/** Rows and columns from the worst answer to the best, whatever order the question set lists them in. */
function byValue(condition: RatedQuestion, outcome: RatedQuestion, table: Table): Table {
  const order = (question: RatedQuestion): number[] =>
    question.scale.answers
      .map((answer, i) => ({ value: answer.value, i }))
      .sort((a, b) => a.value - b.value)
      .map(({ i }) => i);
  const columns = order(outcome);
  return order(condition).map((i) => columns.map((j) => table[i]?.[j] ?? 0));
}

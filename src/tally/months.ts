import type { AnswerBatch, ContextColumn } from '../code/code.js';
import { type CompositeSums, countComposite, sumComposite } from './composite-counts.js';
import { planComposites } from './composites.js';
import { countAnswers, rowsByCode } from './count.js';
import type { Tally } from './model.js';
import { codes, countsOf, rated } from './questions-of.js';

/** Answers and composites by month of review alone, where the export carries dates. */
export function tallyMonths(
  batch: AnswerBatch,
  sums: readonly CompositeSums[] = planComposites(batch.questionSet).map((plan) => sumComposite(plan, batch)),
): Pick<Tally, 'months' | 'monthScores'> {
  const column = batch.context.month;
  if (column === undefined) return { months: {} };
  const byMonth = rowsByMonth(column);
  return {
    months: Object.fromEntries(
      byMonth.map(([month, rows]) => [
        month,
        countsOf(rated(batch.questionSet), (question) =>
          countAnswers(codes(batch, question), question.scale.answers.length, rows),
        ),
      ]),
    ),
    monthScores: Object.fromEntries(
      byMonth.map(([month, rows]) => [
        month,
        Object.fromEntries(sums.map((each) => [each.plan.name, countComposite(each, rows).histogram])),
      ]),
    ),
  };
}

function rowsByMonth({ values, codes: months }: ContextColumn) {
  const rows = rowsByCode(months, values.length);
  return values
    .map((month, code) => [month, rows[code] ?? new Uint32Array(0)] as const)
    .filter(([month, own]) => month !== '' && own.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

import type { AnswerBatch } from '../code/code.js';
import type { ChooseOneQuestion } from '../question-set/question-set.js';
import { caseMixQuestions } from './case-mix.js';
import { countAnswers, countKeys } from './count.js';
import type { CaseMixTable, Tally, WeightingTable } from './model.js';
import { chooseOne, codes, countsOf, rated } from './questions-of.js';

/** People by joint category of the breakdown questions. */
export function tallyJoint(batch: AnswerBatch): Tally['joint'] {
  const set = batch.questionSet;
  const questions = chooseOne(set).filter((question) => set.breakdowns.includes(question.id));
  const columns = questions.map((question) => codes(batch, question));
  const keys = Array.from({ length: batch.rows }, (_, row) =>
    columns.map((column) => ((column[row] ?? -1) < 0 ? '-' : String(column[row]))).join('|'),
  );
  return {
    questions: questions.map((question) => question.id),
    cells: questions.length === 0 ? {} : countKeys(keys),
  };
}

/** Answers by joint category of the characteristics to weight by. */
export function tallyWeighting(batch: AnswerBatch, weightBy: readonly string[]): WeightingTable {
  const questions = chooseOne(batch.questionSet).filter((question) => weightBy.includes(question.id));
  const cells = rowsByCell(batch, questions).map(([key, members]) => {
    const answers = countsOf(
      rated(batch.questionSet),
      (question) => countAnswers(codes(batch, question), question.scale.answers.length, members).answers,
    );
    return [key, { people: members.length, rated: answers }] as const;
  });
  return { questions: questions.map((question) => question.id), cells: Object.fromEntries(cells) };
}

/** Positive answers by joint category of what people are. */
export function tallyCaseMix(batch: AnswerBatch): CaseMixTable {
  const questions = caseMixQuestions(batch.questionSet);
  // In the order of their names, so that sums of Tallies are the same in any order.
  const asked = rated(batch.questionSet)
    .map((question) => ({
      id: question.id,
      column: codes(batch, question),
      positive: Uint8Array.from(question.scale.answers, ({ tone }) => (tone === 'positive' ? 1 : 0)),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const cells = rowsByCell(batch, questions).map(([key, members]) => {
    const counts = asked.flatMap(({ id, column, positive }) => {
      let [base, yes] = [0, 0];
      for (const row of members) {
        const code = column[row] ?? -1;
        if (code < 0) continue;
        base++;
        yes += positive[code] ?? 0;
      }
      return base === 0 ? [] : [[id, [base, yes]] as const];
    });
    return [key, Object.fromEntries(counts)] as const;
  });
  return { questions: questions.map((question) => question.id), cells: Object.fromEntries(cells) };
}

/** Rows by joint category, in the order of the keys. */
function rowsByCell(
  batch: AnswerBatch,
  questions: readonly ChooseOneQuestion[],
): readonly (readonly [string, readonly number[]])[] {
  const columns = questions.map((question) => codes(batch, question));
  const rows = new Map<string, number[]>();
  for (let row = 0; row < batch.rows; row++) {
    const key = columns.map((column) => ((column[row] ?? -1) < 0 ? '-' : String(column[row]))).join('|');
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [row]);
    else known.push(row);
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
}

import type { AnswerBatch } from '../code/code.js';
import type { ChooseOneQuestion } from '../question-set/question-set.js';
import { caseMixQuestions } from './case-mix.js';
import { countAnswers, countValues, rowsByCode } from './count.js';
import type { CaseMixTable, Tally, WeightingTable } from './model.js';
import { chooseOne, codes, countsOf, rated } from './questions-of.js';

/** People by joint category of the breakdown questions. */
export function tallyJoint(batch: AnswerBatch): Tally['joint'] {
  const set = batch.questionSet;
  const questions = chooseOne(set).filter((question) => set.breakdowns.includes(question.id));
  const { names, of } = cellsOf(batch, questions);
  return {
    questions: questions.map((question) => question.id),
    cells: questions.length === 0 ? {} : countValues({ values: names, codes: of }),
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
      for (let i = 0; i < members.length; i++) {
        const code = column[members[i] ?? 0] ?? -1;
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
): readonly (readonly [string, Uint32Array])[] {
  const { names, of } = cellsOf(batch, questions);
  return rowsByCode(of, names.length)
    .flatMap((rows, cell) => (rows.length === 0 ? [] : [[names[cell] ?? '', rows] as const]))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * The joint category of each row: the codes of its answers with `|` between, `-` for none. Found a question at a time,
 * by numbers: a text is made only once for each category.
 */
function cellsOf(
  batch: AnswerBatch,
  questions: readonly ChooseOneQuestion[],
): { readonly names: readonly string[]; readonly of: Uint32Array } {
  let names = [''];
  let of = new Uint32Array(batch.rows);
  for (const [place, question] of questions.entries()) {
    const column = codes(batch, question);
    const wide = question.choices.length + 1;
    const cells = new Int32Array(names.length * wide).fill(-1);
    const refined = new Uint32Array(batch.rows);
    const made: string[] = [];
    for (let row = 0; row < batch.rows; row++) {
      const answer = Math.max(column[row] ?? -1, -1);
      const before = of[row] ?? 0;
      let cell = cells[before * wide + answer + 1] ?? -1;
      if (cell === -1) {
        cell = made.length;
        cells[before * wide + answer + 1] = cell;
        made.push(`${place === 0 ? '' : `${names[before] ?? ''}|`}${answer < 0 ? '-' : answer}`);
      }
      refined[row] = cell;
    }
    names = made;
    of = refined;
  }
  return { names, of };
}

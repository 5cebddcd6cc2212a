import type { AnswerBatch, ContextColumn } from '../code/code.js';
import type {
  ChooseManyQuestion,
  ChooseOneQuestion,
  Question,
  QuestionSet,
  RatedQuestion,
} from '../question-set/question-set.js';
import { type CompositeSums, completeCases, countComposite, sumComposite } from './composite-counts.js';
import { compositeOfKind, planComposites } from './composites.js';
import {
  countAnswers,
  countKeys,
  countOnes,
  countPairs,
  countTicks,
  countValues,
  type Rows,
  rowsByCode,
  rowsWithOne,
} from './count.js';
import type { Tally, TallyCell, WeightingTable } from './model.js';
import { tallyOutcomes } from './outcome-tables.js';
import { waysOfCommissioning } from './ways.js';

export interface TallySettings {
  /** Characteristics to weight by: choose-one questions of the set, others are passed over. None unless given. */
  readonly weightBy?: readonly string[];
}

/** Counts a batch of answers: everything any figure needs, and no person. */
export function tallyBatch(batch: AnswerBatch, settings: TallySettings = {}): Tally {
  const set = batch.questionSet;
  const plans = planComposites(set);
  const sums = plans.map((plan) => sumComposite(plan, batch));
  return {
    schema: 'poet-tally/1',
    questionSet: set.id,
    all: tallyAll(batch, sums),
    by: tallyBreakdowns(batch, sums),
    pairs: tallyPairs(batch),
    outcomes: tallyOutcomes(
      batch,
      plans.find((plan) => plan.name === compositeOfKind.outcome),
      rated(set).filter((question) => question.kind === 'process' || question.kind === 'quality'),
    ),
    months: tallyMonths(batch),
    context: tallyContext(batch),
    joint: tallyJoint(batch),
    ...(settings.weightBy === undefined || settings.weightBy.length === 0
      ? {}
      : { weighting: tallyWeighting(batch, settings.weightBy) }),
  };
}

function tallyAll(batch: AnswerBatch, sums: readonly CompositeSums[]): TallyCell {
  const cell = tallyCell(batch, sums, null);
  const composites = sums.map(({ plan }) => {
    const counted = cell.composites[plan.name];
    return counted === undefined ? [] : [[plan.name, { ...counted, complete: completeCases(plan, batch) }]];
  });
  return { ...cell, composites: Object.fromEntries(composites.flat()) };
}

function tallyCell(batch: AnswerBatch, sums: readonly CompositeSums[], rows: Rows): TallyCell {
  const set = batch.questionSet;
  return {
    respondents: rows === null ? batch.rows : rows.length,
    rated: countsOf(rated(set), (question) =>
      countAnswers(codes(batch, question), question.scale.answers.length, rows),
    ),
    chooseOne: countsOf(chooseOne(set), (question) =>
      countAnswers(codes(batch, question), question.choices.length, rows),
    ),
    chooseMany: countsOf(chooseMany(set), (question) => countTicks(ticks(batch, question), rows)),
    comments: countsOf(
      set.questions.filter((question) => question.form === 'comment'),
      (question) => countOnes(batch.comments[question.id] ?? new Uint8Array(batch.rows), rows),
    ),
    composites: Object.fromEntries(sums.map((each) => [each.plan.name, countComposite(each, rows)])),
  };
}

function tallyBreakdowns(batch: AnswerBatch, sums: readonly CompositeSums[]): Tally['by'] {
  const set = batch.questionSet;
  const ways = new Set(waysOfCommissioning(set).map((question) => question.id));
  const breakdowns = set.questions.filter(
    (question): question is ChooseOneQuestion | ChooseManyQuestion =>
      (set.breakdowns.includes(question.id) || ways.has(question.id)) &&
      (question.form === 'choose-one' || question.form === 'choose-many'),
  );
  return countsOf(breakdowns, (question) => {
    const rows = rowsOfChoices(batch, question);
    return Object.fromEntries(
      question.choices.map((choice, position) => [
        choice.label,
        tallyCell(batch, sums, rows[position] ?? []),
      ]),
    );
  });
}

function rowsOfChoices(
  batch: AnswerBatch,
  question: ChooseOneQuestion | ChooseManyQuestion,
): readonly Uint32Array[] {
  return question.form === 'choose-many'
    ? ticks(batch, question).choices.map(rowsWithOne)
    : rowsByCode(codes(batch, question), question.choices.length);
}

function tallyPairs(batch: AnswerBatch): Tally['pairs'] {
  const questions = rated(batch.questionSet);
  return Object.fromEntries(
    questions.flatMap((first, i) =>
      questions
        .slice(i + 1)
        .map((second) => [
          `${first.id}|${second.id}`,
          countPairs(
            codes(batch, first),
            codes(batch, second),
            first.scale.answers.length,
            second.scale.answers.length,
          ),
        ]),
    ),
  );
}

/** Counts by month of review alone. */
export function tallyMonths(batch: AnswerBatch): Tally['months'] {
  const column = batch.context.month;
  if (column === undefined) return {};
  const rows = rowsByCode(column.codes, column.values.length);
  const months = [...column.values.keys()]
    .map((code) => ({ month: column.values[code] ?? '', rows: rows[code] ?? new Uint32Array(0) }))
    .filter(({ month, rows: own }) => month !== '' && own.length > 0)
    .sort((a, b) => (a.month < b.month ? -1 : 1));
  return Object.fromEntries(
    months.map(({ month, rows: own }) => [
      month,
      countsOf(rated(batch.questionSet), (question) =>
        countAnswers(codes(batch, question), question.scale.answers.length, own),
      ),
    ]),
  );
}

function tallyContext(batch: AnswerBatch): Tally['context'] {
  return Object.fromEntries(
    Object.entries(batch.context)
      .filter((entry): entry is [string, ContextColumn] => entry[1] !== undefined && entry[0] !== 'month')
      .map(([role, column]) => [role, countValues(column)]),
  );
}

function tallyJoint(batch: AnswerBatch): Tally['joint'] {
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

function tallyWeighting(batch: AnswerBatch, weightBy: readonly string[]): WeightingTable {
  const questions = chooseOne(batch.questionSet).filter((question) => weightBy.includes(question.id));
  const columns = questions.map((question) => codes(batch, question));
  const rows = new Map<string, number[]>();
  for (let row = 0; row < batch.rows; row++) {
    const key = columns.map((column) => ((column[row] ?? -1) < 0 ? '-' : String(column[row]))).join('|');
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [row]);
    else known.push(row);
  }
  const cells = [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, members]) => {
      const answers = countsOf(rated(batch.questionSet), (question) => {
        const column = codes(batch, question);
        const picked = members.map((row) => column[row] ?? -1);
        return countAnswers(picked, question.scale.answers.length, null).answers;
      });
      return [key, { people: members.length, rated: answers }] as const;
    });
  return { questions: questions.map((question) => question.id), cells: Object.fromEntries(cells) };
}

function rated(set: QuestionSet): readonly RatedQuestion[] {
  return set.questions.filter((question) => question.form === 'rated');
}

function chooseOne(set: QuestionSet): readonly ChooseOneQuestion[] {
  return set.questions.filter((question) => question.form === 'choose-one');
}

function chooseMany(set: QuestionSet): readonly ChooseManyQuestion[] {
  return set.questions.filter((question) => question.form === 'choose-many');
}

/** A question without a column in this export was not asked of anyone: everybody's answer is missing. */
function codes(batch: AnswerBatch, question: Question): ArrayLike<number> {
  return batch.answers[question.id] ?? new Int8Array(batch.rows).fill(-1);
}

function ticks(batch: AnswerBatch, question: ChooseManyQuestion) {
  const none = new Uint8Array(batch.rows);
  return batch.ticks[question.id] ?? { answered: none, choices: question.choices.map(() => none) };
}

function countsOf<Q extends Question, T>(
  questions: readonly Q[],
  count: (question: Q) => T,
): Record<string, T> {
  return Object.fromEntries(questions.map((question) => [question.id, count(question)]));
}

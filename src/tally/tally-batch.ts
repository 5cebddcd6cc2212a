import type { AnswerBatch, ContextColumn } from '../code/code.js';
import type { ChooseManyQuestion, ChooseOneQuestion } from '../question-set/question-set.js';
import { caseMixQuestions } from './case-mix.js';
import { type CompositeSums, completeCases, countComposite, sumComposite } from './composite-counts.js';
import { compositeOfKind, planComposites } from './composites.js';
import {
  countAnswers,
  countOnes,
  countPairs,
  countTicks,
  countValues,
  type Rows,
  rowsByCode,
  rowsWithOne,
} from './count.js';
import { tallyCaseMix, tallyJoint, tallyWeighting } from './joint-cells.js';
import type { Tally, TallyCell } from './model.js';
import { tallyMonths } from './months.js';
import { tallyOutcomes } from './outcome-tables.js';
import { chooseMany, chooseOne, codes, countsOf, rated, ticks } from './questions-of.js';
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
    ...tallyMonths(batch, sums),
    context: tallyContext(batch),
    joint: tallyJoint(batch),
    ...(caseMixQuestions(set).length === 0 ? {} : { caseMix: tallyCaseMix(batch) }),
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

function tallyContext(batch: AnswerBatch): Tally['context'] {
  return Object.fromEntries(
    Object.entries(batch.context)
      .filter((entry): entry is [string, ContextColumn] => entry[1] !== undefined && entry[0] !== 'month')
      .map(([role, column]) => [role, countValues(column)]),
  );
}

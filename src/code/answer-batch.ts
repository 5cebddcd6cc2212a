import type { ColumnBlock } from '../intake/intake.js';
import type { ChooseManyQuestion, Question, QuestionSet } from '../question-set/question-set.js';
import type { CodedColumn } from './coded-column.js';
import { type AnswerBatch, type ContextColumn, nonAnswerCodes } from './model.js';
import { isExclusive } from './read-tick.js';

type Ticks = AnswerBatch['ticks'][string];

/** Is told of rows whose ticks contradict each other, as the spreadsheet numbers them. */
export interface TickWatch {
  /** Two options where one was asked for: no answer. */
  readonly several: (question: Question, row: number) => void;
  /** "None of these" or a reply that does not count, beside other options: those are counted. */
  readonly exclusive: (question: Question, row: number) => void;
}

/** The answers of a block's used rows, as integers. The one place where the brand is given. */
export function answerBatch(
  questionSet: QuestionSet,
  columns: readonly CodedColumn[],
  block: ColumnBlock,
  used: Uint32Array,
  context: Readonly<Record<string, ContextColumn>>,
  zerosAreBlank: boolean,
  watch: TickWatch,
): AnswerBatch {
  const byQuestion = new Map<string, CodedColumn[]>();
  for (const column of columns) {
    const { id } = column.question;
    byQuestion.set(id, [...(byQuestion.get(id) ?? []), column]);
  }
  const answers: Record<string, Int8Array | Int16Array> = {};
  const ticks: Record<string, Ticks> = {};
  const comments: Record<string, Uint8Array> = {};
  for (const question of questionSet.questions) {
    const own = byQuestion.get(question.id) ?? [];
    if (question.form === 'comment') comments[question.id] = written(own[0], block, used);
    else if (question.form === 'choose-many')
      ticks[question.id] = ticked(question, own, block, used, zerosAreBlank, watch);
    else if (own[0]?.holds === 'tick') answers[question.id] = oneOf(question, own, block, used, watch);
    else answers[question.id] = single(question, own[0], block, used);
  }
  const batch = { questionSet, rows: used.length, answers, ticks, comments, context };
  return batch as unknown as AnswerBatch;
}

function emptyAnswers(question: Question, rows: number): Int8Array | Int16Array {
  const wide = 'choices' in question && question.choices.length > 127;
  return wide ? new Int16Array(rows).fill(-1) : new Int8Array(rows).fill(-1);
}

function single(
  question: Question,
  column: CodedColumn | undefined,
  block: ColumnBlock,
  used: Uint32Array,
): Int8Array | Int16Array {
  const answers = emptyAnswers(question, used.length);
  const source = column === undefined ? undefined : block.columns[column.column.position];
  if (column === undefined || source === undefined) return answers;
  const { values } = column.settle(source.dictionary);
  const { codes } = source;
  for (let i = 0; i < used.length; i++) answers[i] = values[codes[used[i] ?? 0] ?? 0] ?? -1;
  return answers;
}

/** A choose-one question written as a column per choice: the one that is ticked; two ticked are no answer. */
function oneOf(
  question: Question,
  columns: readonly CodedColumn[],
  block: ColumnBlock,
  used: Uint32Array,
  watch: TickWatch,
): Int8Array | Int16Array {
  const answers = emptyAnswers(question, used.length);
  const several = new Uint8Array(used.length);
  const seen = new Uint8Array(used.length);
  for (const column of columns) {
    const source = block.columns[column.column.position];
    const position = positionOf(question, column) ?? notCountedAs(question, column);
    if (source === undefined || position === null) continue;
    const { values } = column.settle(source.dictionary);
    for (let i = 0; i < used.length; i++) {
      if (values[source.codes[used[i] ?? 0] ?? 0] !== 1) continue;
      if (seen[i] === 1) several[i] = 1;
      seen[i] = 1;
      answers[i] = position;
    }
  }
  for (let i = 0; i < used.length; i++) {
    if (several[i] !== 1) continue;
    answers[i] = -1;
    watch.several(question, block.rowNumbers[used[i] ?? 0] ?? 0);
  }
  return answers;
}

function ticked(
  question: ChooseManyQuestion,
  columns: readonly CodedColumn[],
  block: ColumnBlock,
  used: Uint32Array,
  zerosAreBlank: boolean,
  watch: TickWatch,
): Ticks {
  const answered = new Uint8Array(used.length);
  const choices = question.choices.map(() => new Uint8Array(used.length));
  const notCounted = new Uint8Array(used.length);
  for (const column of columns) {
    const source = block.columns[column.column.position];
    if (source === undefined) continue;
    const { values } = column.settle(source.dictionary);
    if (column.holds === 'joined') {
      for (let i = 0; i < used.length; i++) {
        const cell = column.joined[values[source.codes[used[i] ?? 0] ?? 0] ?? -1];
        if (cell === undefined) continue;
        if (cell.notCounted) notCounted[i] = 1;
        if (cell.choices.length === 0) continue;
        answered[i] = 1;
        for (const choice of cell.choices) {
          const ticks = choices[choice];
          if (ticks !== undefined) ticks[i] = 1;
        }
      }
      continue;
    }
    const position = positionOf(question, column);
    const ticks = position === null ? undefined : choices[position];
    for (let i = 0; i < used.length; i++) {
      const value = values[source.codes[used[i] ?? 0] ?? 0] ?? -1;
      if (position === null) {
        if (value === 1) notCounted[i] = 1;
        continue;
      }
      if (value === 1) {
        if (ticks !== undefined) ticks[i] = 1;
        answered[i] = 1;
      } else if (value === 0 && !zerosAreBlank) answered[i] = 1;
    }
  }
  const exclusive = question.choices.map(({ label }) => isExclusive(label));
  if (!exclusive.includes(true) && !notCounted.includes(1)) return { answered, choices };
  for (let i = 0; i < used.length; i++) {
    const ticked = exclusive.filter((_, k) => choices[k]?.[i] === 1);
    const alone = notCounted[i] === 1 || ticked.includes(true);
    if (alone && ticked.includes(false)) watch.exclusive(question, block.rowNumbers[used[i] ?? 0] ?? 0);
  }
  return { answered, choices };
}

function positionOf(question: Question, column: CodedColumn): number | null {
  if (question.form === 'comment') return null;
  const choices = question.form === 'rated' ? question.scale.answers : question.choices;
  const position = choices.findIndex(({ label }) => label === column.choice?.label);
  return position < 0 ? null : position;
}

/** The code of a reply that does not count, where it has a column of its own. */
function notCountedAs(question: Question, column: CodedColumn): number | null {
  if (question.form === 'comment') return null;
  const replies = question.form === 'rated' ? question.scale.notCounted : question.notCounted;
  const reply = replies.find(({ label }) => label === column.choice?.label);
  return reply === undefined ? null : nonAnswerCodes[reply.as];
}

function written(column: CodedColumn | undefined, block: ColumnBlock, used: Uint32Array): Uint8Array {
  const wrote = new Uint8Array(used.length);
  const source = column === undefined ? undefined : block.columns[column.column.position];
  if (column === undefined || source === undefined) return wrote;
  const { values } = column.settle(source.dictionary);
  for (let i = 0; i < used.length; i++) wrote[i] = values[source.codes[used[i] ?? 0] ?? 0] === 1 ? 1 : 0;
  return wrote;
}

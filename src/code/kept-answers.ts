import type { Question, QuestionSet } from '../question-set/question-set.js';
import type { AnswerBatch, ContextColumn } from './model.js';

const contexts = ['authority', 'region', 'mode', 'filledInBy', 'wave'] as const;

/**
 * Each row of a batch as one line of text, to be kept and read again by `restoreAnswers`: the codes in the order of the
 * questions, then the context, with tabs between. No comment's words, no id and no date are in it.
 */
export function keepAnswers(batch: AnswerBatch): readonly string[] {
  return Array.from({ length: batch.rows }, (_, row) => {
    const codes = batch.questionSet.questions.map((question) => cellOf(question, batch, row));
    const context = contexts.map((role) => {
      const column = batch.context[role];
      return (column?.values[column.codes[row] ?? 0] ?? '').replaceAll(/[\t\r\n]+/g, ' ');
    });
    return [codes.join(','), ...context].join('\t');
  });
}

function cellOf(question: Question, batch: AnswerBatch, row: number): string {
  if (question.form === 'comment') return String(batch.comments[question.id]?.[row] ?? 0);
  if (question.form !== 'choose-many') return String(batch.answers[question.id]?.[row] ?? -1);
  const ticks = batch.ticks[question.id];
  return `${ticks?.answered[row] ?? 0}${question.choices.map((_, i) => ticks?.choices[i]?.[row] ?? 0).join('')}`;
}

/** Lines that `keepAnswers` made of this question set as a batch again, with the month of each (`2026-04`, or blank). */
export function restoreAnswers(
  questionSet: QuestionSet,
  lines: readonly string[],
  months: readonly string[],
): AnswerBatch {
  const rows = lines.map((line) => {
    const [codes = '', ...context] = line.split('\t');
    return { codes: codes.split(','), context };
  });
  const answers: Record<string, Int8Array | Int16Array> = {};
  const ticks: Record<string, AnswerBatch['ticks'][string]> = {};
  const comments: Record<string, Uint8Array> = {};
  questionSet.questions.forEach((question, place) => {
    const cells = rows.map(({ codes }) => codes[place] ?? '');
    if (question.form === 'comment') comments[question.id] = Uint8Array.from(cells, Number);
    else if (question.form === 'choose-many') {
      const at = (i: number) => Uint8Array.from(cells, (cell) => Number(cell[i] ?? 0));
      ticks[question.id] = { answered: at(0), choices: question.choices.map((_, i) => at(i + 1)) };
    } else {
      const wide = question.form === 'choose-one' && question.choices.length > 127;
      answers[question.id] = wide ? Int16Array.from(cells, Number) : Int8Array.from(cells, Number);
    }
  });
  const context = Object.fromEntries(
    contexts.map((role, i) => [role, asColumn(rows.map((row) => row.context[i] ?? ''))]),
  );
  const batch = {
    questionSet,
    rows: rows.length,
    answers,
    ticks,
    comments,
    context: { ...context, ...(months.some((month) => month !== '') ? { month: asColumn(months) } : {}) },
  };
  return batch as unknown as AnswerBatch;
}

function asColumn(cells: readonly string[]): ContextColumn {
  const places = new Map<string, number>([['', 0]]);
  const codes = Uint32Array.from(cells, (cell) => {
    const known = places.get(cell) ?? places.size;
    places.set(cell, known);
    return known;
  });
  return { values: [...places.keys()], codes };
}

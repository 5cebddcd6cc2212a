import type { Evidence, QuestionSet } from './model.js';

export interface QuestionSetSummary {
  readonly id: string;
  readonly title: string;
  readonly evidence: Evidence;
  /** Questions of every form, and those answered on a scale. */
  readonly questions: number;
  readonly rated: number;
}

/** The question sets in brief, in the order given. */
export function summariseQuestionSets(sets: readonly QuestionSet[]): readonly QuestionSetSummary[] {
  return sets.map((set) => ({
    id: set.id,
    title: set.title,
    evidence: set.evidence,
    questions: set.questions.length,
    rated: set.questions.filter((question) => question.form === 'rated').length,
  }));
}

/** The same as lines of plain text in columns, for a terminal. */
export function listQuestionSets(sets: readonly QuestionSet[]): string {
  const rows = summariseQuestionSets(sets).map((set) => [
    set.id,
    set.title,
    `${set.questions} questions, ${set.rated} rated`,
    set.evidence,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

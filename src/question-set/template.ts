import { byteOrderMark, csvLine } from '../csv-text/csv-text.js';
import type { Question, QuestionSet } from './model.js';

/**
 * The column headings of a blank export that is recognised as this question set: the label of a question, and for
 * a choose-many question a column an option, `label [option]`. A label that two questions share gives way to the id.
 */
export function templateHeadings(set: QuestionSet): readonly string[] {
  const times = new Map<string, number>();
  for (const { label } of set.questions) times.set(label, (times.get(label) ?? 0) + 1);
  return set.questions.flatMap((question) => headingsOf(question, (times.get(question.label) ?? 0) > 1));
}

/** The same as a CSV file of one line, with a byte order mark so that Excel reads it as UTF-8. */
export function templateCsv(set: QuestionSet): string {
  return `${byteOrderMark}${csvLine(templateHeadings(set))}`;
}

function headingsOf(question: Question, shared: boolean): readonly string[] {
  const stem = shared ? question.id : question.label;
  if (question.form !== 'choose-many') return [stem];
  return question.choices.map((choice) => `${stem} [${choice.label}]`);
}

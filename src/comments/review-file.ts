import { byteOrderMark, csvLine } from '../csv-text/csv-text.js';
import type { FoundComment } from './model.js';

/** Headings of a review file, in order. Reading one back goes by these names, wherever they stand. */
export const reviewHeadings = ['id', 'question set', 'question', 'comment', 'taken out', 'approve'] as const;

/** Comments as a CSV file for a person to go through, an empty `approve` on each line. */
export function reviewFile(
  comments: readonly FoundComment[],
  labelOf: (questionSet: string, question: string) => string,
): string {
  const lines = comments.map(({ id, questionSet, question, text, redacted }) =>
    csvLine([id, questionSet, labelOf(questionSet, question), text, redacted.join('; '), '']),
  );
  return byteOrderMark + csvLine(reviewHeadings) + lines.join('');
}

import type { QuestionSet } from '../question-set/question-set.js';
import { cellsOfQuestion, commentWritten, nonAnswers } from './question-columns.js';

/** What one cell of a clean table means: its column, and the code of the answer. */
export interface CellCode {
  readonly heading: string;
  readonly question: string;
  /** Position of the option, in the columns of a choose-many question. */
  readonly choice: number | null;
  /** As it stands in the table. */
  readonly cell: string;
  /** Position of the answer, −2 to −4 for non-answers; of an option 1 where it was ticked, of a comment 1. */
  readonly code: number;
}

/** Every cell that a clean table can hold, but those of context. A blank cell is no answer and is not among them. */
export function cellCodes(set: QuestionSet, headings: readonly string[]): readonly CellCode[] {
  let next = 0;
  const heading = (): string => headings[next++] ?? '';
  return set.questions.flatMap((question): readonly CellCode[] => {
    const { id } = question;
    if (question.form === 'comment')
      return [{ heading: heading(), question: id, choice: null, cell: commentWritten, code: 1 }];
    if (question.form === 'choose-many') {
      return question.choices.flatMap((_, choice) => {
        const column = { heading: heading(), question: id, choice };
        return [
          { ...column, cell: 'Yes', code: 1 },
          { ...column, cell: 'No', code: 0 },
        ];
      });
    }
    const column = { heading: heading(), question: id, choice: null };
    return cellsOfQuestion(question).flatMap((cell, place) =>
      cell === '' ? [] : [{ ...column, cell, code: place - nonAnswers.length }],
    );
  });
}

import type { Check } from './check.js';
import { inRows, many } from './say.js';

export const noReadableAnswers: Check = {
  code: 'no-readable-answers',
  number: 'R04',
  severity: 'error',
  title: 'Rows hold answers that could not be read',
  means:
    'Something stands in these rows, but nothing that is an answer to a question: codes without a meaning, or answers that are not on the scale. They were left out.',
  todo: 'Put right what is said about the columns; the rows then count.',
  message: (f) =>
    `${many(f.count, 'row')} ${f.count === 1 ? 'holds' : 'hold'} only answers that could not be read, and ${f.count === 1 ? 'was' : 'were'} left out${inRows(f)}. Put right what is said about the columns.`,
};

import type { Check } from './check.js';
import { inRows, many, place } from './say.js';

export const respondentTypeUnknown: Check = {
  code: 'respondent-type-unknown',
  number: 'K03',
  severity: 'warning',
  title: 'It is not known who some respondents are',
  means:
    'The file is split into audiences by a column, and in some rows this column holds something else, or nothing. Those rows were left out.',
  todo: 'Fill the column in, or add the word under "also-called" in your question set.',
  message: (f) =>
    `${place(f)}: ${many(f.count, 'row')} ${f.count === 1 ? 'does' : 'do'} not say who the respondent is in a known way${inRows(f)}. ${f.count === 1 ? 'It was' : 'They were'} left out.`,
};

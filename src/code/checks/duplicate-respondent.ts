import type { Check } from './check.js';
import { many, place, rowList } from './say.js';

export const duplicateRespondent: Check = {
  code: 'duplicate-respondent',
  number: 'R01',
  severity: 'error',
  title: 'The same person stands in the file twice',
  means:
    'An id of a person or a response stands in more than one row. The first row was used and the later ones left out. Where there is a column for the wave, a person may stand once in each.',
  todo: 'Delete the rows that do not count. If the column is not an id, give it another heading.',
  message: (f) =>
    `${place(f)}, ${rowList(f)}: ${many(f.count, 'row repeats', 'rows repeat')} an id that stands further up. ${f.count === 1 ? 'It was' : 'They were'} left out; the first row of each was used.`,
};

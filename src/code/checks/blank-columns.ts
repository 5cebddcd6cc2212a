import type { Check } from './check.js';
import { many } from './say.js';

export const blankColumns: Check = {
  code: 'blank-columns',
  number: 'F09',
  severity: 'note',
  title: 'Blank columns were skipped',
  means:
    'Columns without a heading or a cell stand at the right edge: a comma too many at the end of the lines.',
  todo: 'Nothing.',
  message: (f) =>
    `${many(f.count, 'blank column')} at the right edge ${f.count === 1 ? 'was' : 'were'} skipped.`,
};

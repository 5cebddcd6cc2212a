import type { Check } from './check.js';
import { many } from './say.js';

export const hiddenColumns: Check = {
  code: 'hidden-columns',
  number: 'F10',
  severity: 'note',
  title: 'Hidden columns were read',
  means: 'Columns are hidden in the workbook. Hidden columns are read like all others.',
  todo: 'Nothing, unless they do not belong to the survey.',
  message: (f) => `${many(f.count, 'hidden column')} ${f.count === 1 ? 'was' : 'were'} read like the others.`,
};

import type { Check } from './check.js';
import { inRows, many } from './say.js';

export const hiddenRows: Check = {
  code: 'hidden-rows',
  number: 'F10',
  severity: 'note',
  title: 'Hidden rows were read',
  means: 'Rows are hidden in the workbook, most often by a filter. Hidden rows are read like all others.',
  todo: 'If they do not belong to the survey, delete them from the workbook.',
  message: (f) =>
    `${many(f.count, 'hidden row')} ${f.count === 1 ? 'was' : 'were'} read like the others${inRows(f)}.`,
};

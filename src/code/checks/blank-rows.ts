import type { Check } from './check.js';
import { inRows, many } from './say.js';

export const blankRows: Check = {
  code: 'blank-rows',
  number: 'F09',
  severity: 'note',
  title: 'Blank rows were skipped',
  means:
    'Rows with nothing in them are skipped. Row numbers in other messages count them, as a spreadsheet does.',
  todo: 'Nothing.',
  message: (f) => `${many(f.count, 'blank row')} ${f.count === 1 ? 'was' : 'were'} skipped${inRows(f)}.`,
};

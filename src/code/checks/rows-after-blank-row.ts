import type { Check } from './check.js';
import { inRows } from './say.js';

export const rowsAfterBlankRow: Check = {
  code: 'rows-after-blank-row',
  number: 'F09',
  severity: 'warning',
  title: 'Responses stand below a blank row',
  means:
    'Below a blank row there may be another table, a total or notes, and not responses. They were read as responses.',
  todo: 'Look at the rows named. If they are not responses, delete them from the file.',
  message: (f) =>
    `Rows stand below a blank row${inRows(f)} and were read as responses. Check that they are not totals or notes.`,
};

import type { Check } from './check.js';
import { inRows, many, place } from './say.js';

export const cellVeryLong: Check = {
  code: 'cell-very-long',
  number: 'F11',
  severity: 'warning',
  title: 'A cell is longer than a spreadsheet holds',
  means:
    'A cell has more than 32,767 characters. Two cells may have run together through a missing quotation mark.',
  todo: 'Look at the rows named.',
  message: (f) =>
    `${place(f)}: ${many(f.count, 'cell')} ${f.count === 1 ? 'is' : 'are'} longer than a spreadsheet holds${inRows(f)}. Check that cells have not run together.`,
};

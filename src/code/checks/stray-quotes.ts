import type { Check } from './check.js';
import { inRows, many } from './say.js';

export const strayQuotes: Check = {
  code: 'stray-quotes',
  number: 'F07',
  severity: 'warning',
  title: 'Quotation marks stand where none belong',
  means:
    'Cells hold quotation marks that are not doubled, as the rules of CSV ask. They were read as part of the answer.',
  todo: 'Look at the rows named. If cells have run together there, export again.',
  message: (f) =>
    `${many(f.count, 'row')} ${f.count === 1 ? 'holds' : 'hold'} a quotation mark inside a cell that is not doubled${inRows(f)}. It was read as part of the cell.`,
};

import type { Check } from './check.js';
import { inRows, many, place } from './say.js';

export const spreadsheetDamage: Check = {
  code: 'spreadsheet-damage',
  number: 'F10',
  severity: 'warning',
  title: 'A spreadsheet has changed cells',
  means:
    'Cells hold ##### (the column was too narrow when it was printed) or a number such as 1.23E+11 (a long number was rounded). What stood there before is lost.',
  todo: 'Export again, and give the file to poet without saving it from a spreadsheet.',
  message: (f) =>
    `${place(f)}: ${many(f.count, 'cell')} ${f.count === 1 ? 'was' : 'were'} changed by a spreadsheet${inRows(f)}. Export again without saving from a spreadsheet.`,
};

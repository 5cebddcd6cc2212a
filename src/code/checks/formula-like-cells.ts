import type { Check } from './check.js';
import { inRows, many, place } from './say.js';

export const formulaLikeCells: Check = {
  code: 'formula-like-cells',
  number: 'P04',
  severity: 'note',
  title: 'Cells would run as a formula in a spreadsheet',
  means:
    'Cells begin with a sign and a function or program name, which a spreadsheet would run on opening. They are read as text, and every file that poet writes defuses them.',
  todo: 'Do not open the file in a spreadsheet if you do not know who wrote these cells.',
  message: (f) =>
    `${place(f)}: ${many(f.count, 'cell')} would run as a formula in a spreadsheet${inRows(f)}. Read as text.`,
};

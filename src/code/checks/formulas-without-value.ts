import type { Check } from './check.js';
import { many } from './say.js';

export const formulasWithoutValue: Check = {
  code: 'formulas-without-value',
  number: 'F10',
  severity: 'warning',
  title: 'Formulas without a stored value were read as blank',
  means:
    'A workbook keeps the last value of each formula. These cells have none, so there is nothing to read.',
  todo: 'Open the workbook in Excel, save it, and try again; or paste the values over the formulas.',
  message: (f) =>
    `${many(f.count, 'formula')} without a stored value ${f.count === 1 ? 'was' : 'were'} read as blank. Save the workbook from Excel and try again.`,
};

import type { Check } from './check.js';
import { figure, inRows, many } from './say.js';

export const rowLengthDiffers: Check = {
  code: 'row-length-differs',
  number: 'F08',
  severity: 'error',
  title: 'A row has more or fewer cells than the headings',
  means:
    'The cells of such a row cannot be given to columns for certain, so the row is left out. An unquoted comma in a comment, or a line break in one, is the usual cause; it moves all that follows one column on, also where a blank last cell hides it. A row that only ends early is read: see row-ends-early.',
  todo: 'Put the row right in the file, or export again with every cell in quotation marks.',
  message: (f) =>
    `${many(f.count, 'row')} ${f.count === 1 ? 'does' : 'do'} not have as many cells as there are headings${inRows(f)}: the first has ${figure(f, 'cells')}, the headings are ${figure(f, 'headings')}. ${f.count === 1 ? 'It was' : 'They were'} left out. An unquoted comma in a comment is the usual cause.`,
};

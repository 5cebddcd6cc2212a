import type { Check } from './check.js';
import { figure, many, text } from './say.js';

export const delimiterNotComma: Check = {
  code: 'delimiter-not-comma',
  number: 'F06',
  severity: 'note',
  title: 'Cells are not separated by commas',
  means:
    'The file separates cells by semicolons, tabs or another character. This is usual where the comma is the decimal mark, and harmless.',
  todo: 'Nothing, if the number of columns in the message is right. If not, say the character with --delimiter.',
  message: (f) =>
    `Cells are separated by ${text(f, 'delimiter')} (${many(figure(f, 'columns'), 'column')} in ${figure(f, 'rows')} of the first ${many(figure(f, 'looked'), 'row')}).`,
};

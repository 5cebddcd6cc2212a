import type { Check } from './check.js';
import { many, place, rowList, text } from './say.js';

export const endBeforeStart: Check = {
  code: 'end-before-start',
  number: 'A06',
  severity: 'warning',
  title: 'Responses end before they start',
  means:
    'The time at which a response was sent lies before the time at which it was begun. The two columns may be swapped, or dates may have been turned round when the file was saved. The answers of these rows are used.',
  todo: 'Export again without saving the file from a spreadsheet. If it stays so, look at the rows named before you use their dates.',
  message: (f) =>
    `${place(f)}, ${rowList(f)}: ${many(f.count, 'response')} ${f.count === 1 ? 'ends' : 'end'} before ${f.count === 1 ? 'it starts' : 'they start'} (column ${text(f, 'began')}). The answers are used.`,
};

import type { Check } from './check.js';
import { text } from './say.js';

export const encodingNotUtf8: Check = {
  code: 'encoding-not-utf-8',
  number: 'F04',
  severity: 'warning',
  title: 'The file is not in UTF-8',
  means:
    'The bytes are not UTF-8, so another encoding was taken: the one that explains them. With a wrong encoding, apostrophes and letters such as é turn into other characters, and a label that holds one no longer matches.',
  todo: 'Look at the cell named in the message. If it reads wrongly there, save the file again as "CSV UTF-8", or say the encoding with --encoding.',
  message: (f) =>
    `The file was read as ${text(f, 'encoding')}, not UTF-8${text(f, 'byte') === '' ? '' : `, because of byte ${text(f, 'byte')}`}${text(f, 'cell') === '' ? '' : ` in cell ${text(f, 'cell')}`}. Check that this cell reads rightly; if not, export again as UTF-8.`,
};

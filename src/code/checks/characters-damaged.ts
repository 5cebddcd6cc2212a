import type { Check } from './check.js';
import { inRows, many, place } from './say.js';

export const charactersDamaged: Check = {
  code: 'characters-damaged',
  number: 'F05',
  severity: 'warning',
  title: 'Characters were damaged before the file came here',
  means:
    'Cells hold marks such as â€™ where an apostrophe was, or the replacement character, or NUL. Some program read the file in the wrong encoding and saved what it saw. An answer with such a mark may no longer match its label.',
  todo: 'Export from the survey platform again, and give that file to poet without opening it in a spreadsheet.',
  message: (f) =>
    `${place(f)}: ${many(f.count, 'cell')} ${f.count === 1 ? 'holds' : 'hold'} damaged characters${inRows(f)}. Export again, and do not save the file from a spreadsheet.`,
};

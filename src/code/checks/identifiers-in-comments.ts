import type { Check } from './check.js';
import { inRows, many, place } from './say.js';

export const identifiersInComments: Check = {
  code: 'identifiers-in-comments',
  number: 'P02',
  severity: 'warning',
  title: 'Comments hold personal data',
  means:
    'Comments hold e-mail addresses, phone numbers, full postcodes or the like. Comments are counted and never repeated, so none of this is in any output; the file itself needs care.',
  todo: 'Take them out of the file before you pass it on.',
  message: (f) =>
    `${place(f)}: ${many(f.count, 'comment')} ${f.count === 1 ? 'holds' : 'hold'} what looks like personal data${inRows(f)}. Nothing of it is shown. Take it out before you pass the file on.`,
};

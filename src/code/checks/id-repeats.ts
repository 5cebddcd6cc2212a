import type { Check } from './check.js';
import { place } from './say.js';

export const idRepeats: Check = {
  code: 'id-repeats',
  number: 'R01',
  severity: 'warning',
  title: 'A column headed like an id is not one',
  means:
    'More than half of the values of the column stand there again, so it does not tell people apart. Repeated people were not looked for in it.',
  todo: 'If the file holds several rows of one person, leave only the row that counts.',
  message: (f) =>
    `${place(f)} is headed like an id, and most of its values repeat. Repeated people were not looked for.`,
};

import type { Check } from './check.js';

export const tooManyColumns: Check = {
  code: 'too-many-columns',
  number: 'F11',
  severity: 'stop',
  title: 'The table has too many columns',
  means:
    'A survey export does not have this many columns. The file may be turned on its side, with people in columns.',
  todo: 'Export only the questions of the survey, one row for each person.',
  message: () => 'The table has too many columns.',
};

import type { Check } from './check.js';
import { figure, text } from './say.js';

export const columnsCutOff: Check = {
  code: 'columns-cut-off',
  number: 'F10',
  severity: 'warning',
  title: 'The table may have been cut at 255 or 256 columns',
  means:
    'Old Excel keeps 256 columns and drops the rest without a word. A file with exactly that many may have lost its last questions.',
  todo: 'Check that the last question of the survey is in the file. If not, export as CSV and do not save it from Excel.',
  message: (f) =>
    `The file has exactly ${figure(f, 'columns')} columns (the last is ${text(f, 'last')}), where old Excel cuts a table off. Check that the last questions are there.`,
};

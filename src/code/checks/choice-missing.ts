import type { Check } from './check.js';
import { figure, list, quotedList, text } from './say.js';

export const choiceMissing: Check = {
  code: 'choice-missing',
  number: 'H08',
  severity: 'warning',
  title: 'Some options of a question have no column',
  means:
    'The question has a column for each option, and some options have none. They count as not ticked by anybody, which may be wrong.',
  todo: 'Check that the export holds all options. If an option was not offered, nothing need be done.',
  message: (f) =>
    `"${text(f, 'label')}": ${figure(f, 'found')} of ${figure(f, 'of')} options were found. Missing: ${quotedList(list(f, 'missing'))}.`,
};

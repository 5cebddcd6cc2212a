import type { Check } from './check.js';
import { figure, many, text } from './say.js';

export const questionMissing: Check = {
  code: 'question-missing',
  number: 'H02',
  severity: 'error',
  title: 'A question has no column',
  means:
    'No heading of the file is this question. It is reported as not asked. For questions that are not rated this is a warning.',
  todo: 'If the column is there under another heading, rename it, or tie it to the question in poet.yaml under "columns:". If the question was not asked, nothing need be done.',
  message: (f) =>
    `No column was found for "${text(f, 'label')}" (${f.question ?? ''}).${text(f, 'nearestColumn') === '' ? '' : ` The nearest heading is column ${text(f, 'nearestColumn')} "${text(f, 'nearest')}" (${figure(f, 'alike')}% alike).`}`,
  together: {
    fits: (f) => text(f, 'nearestColumn') === '',
    message: (all) =>
      `No column was found for ${many(all.length, 'question')}: ${all.map((f) => `"${text(f, 'label')}" (${f.question ?? ''})`).join(', ')}.`,
  },
};

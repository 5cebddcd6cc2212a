import type { Check } from './check.js';
import { list, many, place, text } from './say.js';

export const codesRead: Check = {
  code: 'codes-read',
  number: 'A03',
  severity: 'note',
  title: 'Codes were read as answers',
  means: 'The column holds numbers, and the question set or your settings say what they mean.',
  todo: 'Check that the pairs are right: a scale read upside down turns every figure round.',
  message: (f) =>
    `${place(f)}: ${many(f.count, 'code')} ${f.count === 1 ? 'was' : 'were'} read as the ${text(f, 'by') === 'settings' ? 'settings say' : 'question set says'}: ${list(f, 'labels').join(', ')}.`,
};

import type { Check } from './check.js';
import { many } from './say.js';

export const questionOrderDiffers: Check = {
  code: 'question-order-differs',
  number: 'H07',
  severity: 'note',
  title: 'Questions stand in another order',
  means:
    'The columns are not in the order of the questionnaire. Questions are found by their headings, so this changes nothing.',
  todo: 'Nothing.',
  message: (f) =>
    `${many(f.count, 'question')} ${f.count === 1 ? 'stands' : 'stand'} in another order than in the question set. This changes nothing.`,
};

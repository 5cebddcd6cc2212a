import type { Check } from './check.js';
import { inRows, many, place } from './say.js';

export const earlierReviews: Check = {
  code: 'earlier-reviews',
  number: 'R01',
  severity: 'note',
  title: 'Only the latest review of each person was used',
  means:
    'The file is an export of reviews and holds several of some people. Each person counts once, with the latest review that has answers.',
  todo: 'Nothing.',
  message: (f) =>
    `${place(f)}: ${many(f.count, 'earlier review')} of people with a later one ${f.count === 1 ? 'was' : 'were'} left out${inRows(f)}.`,
};

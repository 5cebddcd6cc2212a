import type { Check } from './check.js';
import { many } from './say.js';

export const reviewsNotInOrder: Check = {
  code: 'reviews-not-in-order',
  number: 'R01',
  severity: 'warning',
  title: 'In a large file the first review of some people was used',
  means:
    'The file is too large to hold every person in memory. Past the first 20,000 rows, a person who stands there already is left out even if the later row is a later review.',
  todo: 'Sort the export by review date, newest first, and run again.',
  message: (f) =>
    `${many(f.count, 'row')} may hold a later review than the one that was used. Sort the file by review date, newest first, and run again.`,
};

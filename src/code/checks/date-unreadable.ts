import type { Check } from './check.js';
import { many, place, rowList } from './say.js';

export const dateUnreadable: Check = {
  code: 'date-unreadable',
  number: 'A06',
  severity: 'warning',
  title: 'Dates could not be read',
  means:
    'A cell in the column of dates is not a date that poet knows. The answers of that row are used; the row has no month.',
  todo: 'Write dates as 2026-04-03 or 03/04/2026.',
  message: (f) =>
    `${place(f)}, ${rowList(f)}: ${many(f.count, 'cell')} ${f.count === 1 ? 'is' : 'are'} not a date. The rows are used, without a month.`,
};

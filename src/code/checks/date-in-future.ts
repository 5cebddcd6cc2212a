import type { Check } from './check.js';
import { many, place, rowList, text } from './say.js';

export const dateInFuture: Check = {
  code: 'date-in-future',
  number: 'A06',
  severity: 'warning',
  title: 'Dates lie in the future',
  means:
    'A review or a response is dated after the day of this run (--date, or today). Day and month may have changed places, or a year was mistyped. The rows are used, and their month is as it stands.',
  todo: 'Put the dates right in the file. If every date reads as day and month turned round, say the order with --date-order. If the run is made to carry an earlier date, nothing need be done.',
  message: (f) =>
    `${place(f)}, ${rowList(f)}: ${many(f.count, 'date')} ${f.count === 1 ? 'is' : 'are'} after ${text(f, 'today')}, the day of this run. The rows are used.`,
};

import type { Check } from './check.js';
import { isTrue, place } from './say.js';

export const dateOrderUndecidable: Check = {
  code: 'date-order-undecidable',
  number: 'A06',
  severity: 'confirm',
  title: 'The order of day and month cannot be seen',
  means:
    'Every date could be day first or month first, because no part is above 12; or some rows can only be the one and some only the other. They were read as day first. Only the month is kept, and it could be the wrong one.',
  todo: 'Export dates as 2026-04-03, or accept day first: accept: [date-order-undecidable].',
  message: (f) =>
    isTrue(f, 'mixed')
      ? `${place(f)}: some dates can only be day first and some only month first. The others were read as day first.`
      : `${place(f)}: all dates could be day first or month first (no part is above 12). They were read as day first.`,
};

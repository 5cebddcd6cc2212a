import type { Check } from './check.js';
import { text } from './say.js';

export const layoutUnverified: Check = {
  code: 'layout-unverified',
  number: 'K04',
  severity: 'note',
  title: 'The layout is read from descriptions, not from real files',
  means:
    'No export of this platform has been seen by the makers of poet: its layout was built from what is written about it.',
  todo: 'Check the sums in the report against the platform.',
  message: (f) =>
    `The layout of ${text(f, 'title') || text(f, 'dialect')} has not been checked against real exports. Check the number of answers against the platform.`,
};

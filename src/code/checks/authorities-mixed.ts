import type { Check } from './check.js';

export const authoritiesMixed: Check = {
  code: 'authorities-mixed',
  number: null,
  severity: 'stop',
  title: 'Exports of several authorities are to be shared as one',
  means:
    'What an authority shares is about its own answers only. These exports hold answers of more than one.',
  todo: 'Share each authority by itself: one export for each.',
  message: () => 'Exports of several authorities are to be shared as one.',
};

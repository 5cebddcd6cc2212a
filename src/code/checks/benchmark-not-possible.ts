import type { Check } from './check.js';

export const benchmarkNotPossible: Check = {
  code: 'benchmark-not-possible',
  number: null,
  severity: 'stop',
  title: 'A benchmark may not be made of these councils',
  means:
    'There are too few councils or people, one council is more than half of them, or a council could work out the figures of another. The message says which.',
  todo: 'Add councils, or take part in a larger group.',
  message: () => 'A benchmark may not be made of these councils.',
};

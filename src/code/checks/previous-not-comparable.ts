import type { Check } from './check.js';

export const previousNotComparable: Check = {
  code: 'previous-not-comparable',
  number: null,
  severity: 'stop',
  title: 'The previous survey asked other questions',
  means:
    'A change over time is only a change when the same questions were asked on the same scales. The earlier export was read with another question set, and none of its questions is declared to mean the same.',
  todo: 'Name an export of the same question set with --previous, or name the questions that mean the same under "comparable-with" in the question set.',
  message: () => 'The previous survey asked other questions.',
};

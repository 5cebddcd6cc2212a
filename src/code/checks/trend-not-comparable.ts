import type { Check } from './check.js';

export const trendNotComparable: Check = {
  code: 'trend-not-comparable',
  number: null,
  severity: 'stop',
  title: 'The surveys of a trend asked other questions',
  means:
    'A trend is drawn through answers to the same questions on the same scales. The exports were read with question sets that are not declared to mean the same.',
  todo: 'Give exports of one question set, or name the questions that mean the same under "comparable-with" in the question set.',
  message: () => 'The surveys of a trend asked other questions.',
};

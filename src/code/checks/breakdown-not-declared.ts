import type { Check } from './check.js';

export const breakdownNotDeclared: Check = {
  code: 'breakdown-not-declared',
  number: null,
  severity: 'stop',
  title: 'Results cannot be broken down by this question',
  means:
    'A breakdown is declared in the question set before any data are seen, so that groups are not picked because their figures are striking. This question is not declared.',
  todo: 'Break down by one of the questions in the message, or by all. Your own question set may declare more under "breakdowns".',
  message: () => 'Results cannot be broken down by this question.',
};

import type { Check } from './check.js';

export const benchmarkNotComparable: Check = {
  code: 'benchmark-not-comparable',
  number: null,
  severity: 'stop',
  title: 'A benchmark is of another questionnaire',
  means:
    'Answers are compared only with figures of the same questions. This benchmark is of another question set, and the question set does not say which questions mean the same.',
  todo: 'Use a benchmark of the same question set, or name the questions under "comparable-with".',
  message: () => 'A benchmark is of another questionnaire.',
};

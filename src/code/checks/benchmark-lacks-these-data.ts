import type { Check } from './check.js';

export const benchmarkLacksTheseData: Check = {
  code: 'benchmark-lacks-these-data',
  number: null,
  severity: 'stop',
  title: 'A benchmark that says it holds this authority does not hold these answers',
  means:
    'To compare an authority with the others, its own answers are taken out of a benchmark that holds them. This benchmark has fewer answers to a question than the authority alone, so it was made without them, or with others.',
  todo: 'Use the benchmark that was made with these answers, or one without this authority.',
  message: () => 'The benchmark says it holds this authority, and does not hold these answers.',
};

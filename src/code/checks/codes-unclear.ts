import type { Check } from './check.js';

export const codesUnclear: Check = {
  code: 'codes-unclear',
  number: 'A04',
  severity: 'stop',
  title: 'The order given for codes does not say which end is best',
  means:
    'The setting for codes must name an end of the scale and say whether it is best or worst, or list each code with an answer of the question.',
  todo: 'Write, for example, 5 is best, or 1 is best, or { "1": Very poor, "2": Poor }.',
  message: () => 'The order given for codes does not say which end is best.',
};

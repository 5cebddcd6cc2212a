import type { Check } from './check.js';

export const questionSetNotValid: Check = {
  code: 'question-set-not-valid',
  number: null,
  severity: 'stop',
  title: 'A question set has faults',
  means:
    'A question-set file does not follow the format. The message lists every fault with its line, its column and the nearest right word.',
  todo: 'Put them right and run the command again. question-sets/README.md shows how a question set is written.',
  message: () => 'A question set has faults.',
};

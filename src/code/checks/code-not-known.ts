import type { Check } from './check.js';

export const codeNotKnown: Check = {
  code: 'code-not-known',
  number: null,
  severity: 'stop',
  title: 'There is no finding or error with this code',
  means: 'The code given to "poet explain" is not one of those it prints.',
  todo: 'See them all with "poet explain".',
  message: () => 'There is no finding or error with this code.',
};

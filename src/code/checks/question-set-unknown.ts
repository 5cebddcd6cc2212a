import type { Check } from './check.js';

export const questionSetUnknown: Check = {
  code: 'question-set-unknown',
  number: 'K03',
  severity: 'stop',
  title: 'There is no question set of that name',
  means: 'The option --question-set names a question set that does not exist.',
  todo: 'See them all with "poet questions list".',
  message: () => 'There is no question set of that name.',
};

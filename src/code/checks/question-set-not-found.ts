import type { Check } from './check.js';

export const questionSetNotFound: Check = {
  code: 'question-set-not-found',
  number: 'K03',
  severity: 'stop',
  title: 'A question set cannot be found',
  means: 'The name given is not that of a question set, or a folder of question sets holds none.',
  todo: 'See them all with "poet questions list".',
  message: () => 'A question set cannot be found.',
};

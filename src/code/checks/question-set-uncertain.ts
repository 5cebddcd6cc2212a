import type { Check } from './check.js';
import { figure, list, text } from './say.js';

export const questionSetUncertain: Check = {
  code: 'question-set-uncertain',
  number: 'K03',
  severity: 'confirm',
  title: 'Two versions of a questionnaire fit equally well',
  means:
    'The headings and the answers fit more than one version. The newest was taken. Figures are compared with those of that version only.',
  todo: 'Say which it is with --question-set, or accept the choice: accept: [question-set-uncertain].',
  message: (f) =>
    `${text(f, 'taken')} was taken (${figure(f, 'matched')} of ${figure(f, 'of')} questions), and ${list(f, 'others').join(' and ')} ${list(f, 'others').length === 1 ? 'fits' : 'fit'} as well. Say which it is with --question-set.`,
};

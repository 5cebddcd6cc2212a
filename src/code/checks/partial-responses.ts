import { countWords } from '../../wording/wording.js';
import type { Check } from './check.js';
import { figure, inRows, isTrue } from './say.js';

export const partialResponses: Check = {
  code: 'partial-responses',
  number: 'R02',
  severity: 'confirm',
  title: 'Some responses were not finished',
  means:
    'The platform says that these people stopped before the end or did not submit. They are left out until you say that they count.',
  todo: 'To use what they did answer: accept: [partials], or --accept partials.',
  message: (f) =>
    isTrue(f, 'accepted')
      ? `${countWords(f.count)} of ${countWords(figure(f, 'of'))} responses are partial.`
      : `${countWords(f.count)} of ${countWords(figure(f, 'of'))} responses are partial${inRows(f)}. They are left out unless you accept partials${f.severity === 'error' ? ', and nothing is left without them. If nobody sets this mark in your system, accept them' : ''}.`,
};

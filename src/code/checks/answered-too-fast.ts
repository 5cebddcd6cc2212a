import type { Check } from './check.js';
import { inRows, many } from './say.js';

export const answeredTooFast: Check = {
  code: 'answered-too-fast',
  number: 'R05',
  severity: 'note',
  title: 'Some responses took less time than reading the questions does',
  means:
    'The file says how long each response took, and these took less than one second for each rated question that was answered. Forms that were typed in from paper can be so fast; so can a trial. They are counted like all others.',
  todo: 'Nothing, if paper forms were typed in. Otherwise look at the rows named, and delete those that are trials.',
  message: (f) =>
    `${many(f.count, 'response')} took less than one second for each question answered${inRows(f)}. They are counted like all others.`,
};

import type { Check } from './check.js';
import { inRows, isTrue, many } from './say.js';

export const testResponses: Check = {
  code: 'test-responses',
  number: 'R03',
  severity: 'note',
  title: 'Test and preview responses were left out',
  means:
    'The platform marks responses that were given while the survey was tried out. They are not real people and were left out.',
  todo: 'Nothing. To use them all the same: accept: [tests].',
  message: (f) =>
    `${many(f.count, 'test or preview response')} ${f.count === 1 ? 'was' : 'were'} ${isTrue(f, 'accepted') ? 'used' : 'left out'}${inRows(f)}.`,
};

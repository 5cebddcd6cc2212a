import type { Check } from './check.js';
import { inRows, isTrue, many, text } from './say.js';

export const answeredBeforeOpening: Check = {
  code: 'answered-before-opening',
  number: 'R03',
  severity: 'confirm',
  title: 'Responses were given before the survey opened',
  means:
    'You said when the survey opened, with --opened or in poet.yaml, and these responses are dated before that day. They are most often trials by whoever made the survey. They are left out until you say that they count.',
  todo: 'If they are trials, leave them out, or delete the rows. If they are real: accept: [early], or --accept early.',
  message: (f) =>
    isTrue(f, 'accepted')
      ? `${many(f.count, 'response')} ${f.count === 1 ? 'was' : 'were'} given before ${text(f, 'opened')}, when the survey opened.`
      : `${many(f.count, 'response')} ${f.count === 1 ? 'was' : 'were'} given before ${text(f, 'opened')}, when the survey opened${inRows(f)}. They are left out unless you accept early.`,
};

import type { Check } from './check.js';
import { many, place, rowList } from './say.js';

export const moreThanOneTicked: Check = {
  code: 'more-than-one-ticked',
  number: 'A07',
  severity: 'warning',
  title: 'Two options are ticked where one was asked for',
  means:
    'The question asks for one answer and has a column for each. Where two are ticked it is not known which one is meant, so there is no answer.',
  todo: 'Nothing, if it is few. If it is many, the question may have allowed several answers.',
  message: (f) =>
    `${place(f)}, ${rowList(f)}: ${many(f.count, 'person ticked', 'people ticked')} more than one option where one was asked for. No answer was counted for them.`,
};

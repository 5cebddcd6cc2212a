import type { Check } from './check.js';
import { inRows, many } from './say.js';

export const noAnswers: Check = {
  code: 'no-answers',
  number: 'R04',
  severity: 'note',
  title: 'Rows without any answer were left out',
  means:
    'These rows answer no question of the question set. They may be people who did not respond. They are in no base.',
  todo: 'Nothing.',
  message: (f) =>
    `${many(f.count, 'row')} without any answer ${f.count === 1 ? 'was' : 'were'} left out${inRows(f)}.`,
};

import type { Check } from './check.js';
import { figure, place, text } from './say.js';

export const headingCut: Check = {
  code: 'heading-cut',
  number: 'H04',
  severity: 'note',
  title: 'A heading agrees with a question only in its beginning',
  means:
    'The platform cut a long question off, or put its help text behind it. The question was recognised by its beginning, and the answers in the column bear it out.',
  todo: 'Nothing, if it is the right question.',
  message: (f) =>
    `${place(f)} was taken for "${text(f, 'label')}" by its first ${figure(f, 'characters')} characters${text(f, 'why') === 'cut' ? ': the platform cut it off' : ': more text follows'}.`,
};

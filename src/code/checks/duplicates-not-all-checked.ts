import { countWords } from '../../wording/wording.js';
import type { Check } from './check.js';
import { figure } from './say.js';

export const duplicatesNotAllChecked: Check = {
  code: 'duplicates-not-all-checked',
  number: 'R01',
  severity: 'note',
  title: 'The file is too large to look for every repeated person',
  means: 'Ids are remembered up to two million. Later rows were not compared with each other.',
  todo: 'Nothing, if ids are known to be unique.',
  message: (f) =>
    `The file has more than ${countWords(figure(f, 'limit'))} ids. Rows after those were not checked for repeats.`,
};

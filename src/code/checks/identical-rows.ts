import { countWords } from '../../wording/wording.js';
import type { Check } from './check.js';
import { figure, inRows, many } from './say.js';

export const identicalRows: Check = {
  code: 'identical-rows',
  number: 'R01',
  severity: 'confirm',
  title: 'Rows are the same in every column',
  means:
    'Rows equal an earlier row in every column. Where they hold a comment or a time, the same response was most likely exported twice. Where they hold ticks alone, two people may well have answered alike, and this is only a note. Nothing is removed.',
  todo: 'Delete the copies from the file, or accept: [identical-rows].',
  message: (f) =>
    `${many(f.count, 'row equals', 'rows equal')} an earlier row in every column${inRows(f)}.${figure(f, 'certain') > 0 ? ` ${countWords(figure(f, 'certain'))} of them ${figure(f, 'certain') === 1 ? 'holds' : 'hold'} a comment or a time, so the same response may have been exported twice.` : ' Two people may have answered alike.'} All were used.`,
};

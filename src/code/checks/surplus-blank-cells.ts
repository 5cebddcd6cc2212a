import type { Check } from './check.js';
import { inRows, many } from './say.js';

export const surplusBlankCells: Check = {
  code: 'surplus-blank-cells',
  number: 'F08',
  severity: 'note',
  title: 'Rows end in blank cells beyond the last heading',
  means:
    'Nothing stands in these cells, so nothing is lost. Where only some rows end so, their answers were held against those of the other rows: a row whose answers fit better further left is left out instead (see row-length-differs).',
  todo: 'Nothing where every row ends so. Otherwise look at the rows named: each answer should stand under its question.',
  message: (f) =>
    `${many(f.count, 'row')} ${f.count === 1 ? 'ends' : 'end'} in blank cells beyond the last heading${inRows(f)}. They were ignored.`,
};

import type { Check } from './check.js';
import { inRows, many } from './say.js';

export const surplusBlankCells: Check = {
  code: 'surplus-blank-cells',
  number: 'F08',
  severity: 'note',
  title: 'Rows end in blank cells beyond the last heading',
  means: 'Nothing stands in these cells, so nothing is lost.',
  todo: 'Nothing.',
  message: (f) =>
    `${many(f.count, 'row')} ${f.count === 1 ? 'ends' : 'end'} in blank cells beyond the last heading${inRows(f)}. They were ignored.`,
};

import type { Check } from './check.js';
import { many } from './say.js';

export const mergedCells: Check = {
  code: 'merged-cells',
  number: 'F10',
  severity: 'note',
  title: 'Merged cells were taken apart',
  means:
    'Cells are merged in the workbook. What stands in them was given to the first of the cells, and in heading rows to all.',
  todo: 'Check the headings that the message of the layout shows.',
  message: (f) => `${many(f.count, 'group')} of merged cells ${f.count === 1 ? 'was' : 'were'} taken apart.`,
};

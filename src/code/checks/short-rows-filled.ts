import type { Check } from './check.js';
import { inRows, many } from './say.js';

export const shortRowsFilled: Check = {
  code: 'short-rows-filled',
  number: 'F08',
  severity: 'note',
  title: 'Rows that end early were filled up with blanks',
  means:
    'Spreadsheet programs leave the last cells out where sixteen rows in a row have none there, as in a comment that hardly anyone makes. These cells were read as blank. For a row that is shorter than its neighbours see row-ends-early.',
  todo: 'Nothing.',
  message: (f) =>
    `${many(f.count, 'row ends', 'rows end')} before the last heading${inRows(f)}. The cells that are not there were read as blank.`,
};

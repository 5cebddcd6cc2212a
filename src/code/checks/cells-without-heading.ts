import type { Check } from './check.js';
import { inRows, many } from './say.js';

export const cellsWithoutHeading: Check = {
  code: 'cells-without-heading',
  number: 'F08',
  severity: 'warning',
  title: 'Cells stand beyond the last heading',
  means: 'Cells stand to the right of the last heading, under blank headings. They were not read.',
  todo: 'If they matter, give the column a heading, or export again.',
  message: (f) =>
    `${many(f.count, 'row')} ${f.count === 1 ? 'has' : 'have'} cells beyond the last heading${inRows(f)}. They were not read.`,
};

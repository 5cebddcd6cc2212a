import type { Check } from './check.js';
import { figure, inRows, many } from './say.js';

export const rowEndsEarly: Check = {
  code: 'row-ends-early',
  number: 'F08',
  severity: 'warning',
  title: 'A row ends before the last heading',
  means:
    'Some programs leave out the cells at the end of a row that nothing was written in. The cells of such a row stand where other rows hold the like, so it was read, and those that are not there count as blank. A row whose cells fit better one place further on has lost a cell on the way and is left out: see row-length-differs.',
  todo: 'Look at the rows named: their last answers should be blank in the survey too. If not, export again.',
  message: (f) =>
    `${many(f.count, 'row ends', 'rows end')} before the last heading${inRows(f)}: the first has ${figure(f, 'cells')} cells, the headings are ${figure(f, 'headings')}. The cells that are not there were read as blank.`,
};

import type { Check } from './check.js';
import { figure, many } from './say.js';

export const headingRowsUncertain: Check = {
  code: 'heading-rows-uncertain',
  number: 'H01',
  severity: 'confirm',
  title: 'It is not certain how many rows are headings',
  means:
    'The first rows could be headings or responses. If a heading row is read as a response, one person too many is counted; the other way round, one is lost.',
  todo: 'Look at the first rows of the file and say how many are headings with --heading-rows, or accept: [heading-rows-uncertain].',
  message: (f) =>
    `${many(figure(f, 'headingRows'), 'row was', 'rows were')} taken as headings, and this is not certain. Say how many there are with --heading-rows.`,
};

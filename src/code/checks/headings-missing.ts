import type { Check } from './check.js';

export const headingsMissing: Check = {
  code: 'headings-missing',
  number: 'H01',
  severity: 'stop',
  title: 'The file has no headings',
  means: 'The first row looks like a response. Without headings nothing can be recognised.',
  todo: 'Export again with the questions in the first row, or put the heading row back.',
  message: () => 'The file has no headings.',
};

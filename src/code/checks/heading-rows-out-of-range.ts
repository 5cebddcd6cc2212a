import type { Check } from './check.js';

export const headingRowsOutOfRange: Check = {
  code: 'heading-rows-out-of-range',
  number: 'H01',
  severity: 'stop',
  title: 'The number of heading rows cannot be right',
  means: 'The option --heading-rows asks for more rows than the file has, or for none.',
  todo: 'Give the number of rows above the first response, or leave the option out.',
  message: () => 'The number of heading rows cannot be right.',
};

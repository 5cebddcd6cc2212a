import type { Check } from './check.js';

export const quoteNotClosed: Check = {
  code: 'quote-not-closed',
  number: 'F07',
  severity: 'stop',
  title: 'A quotation mark is never closed',
  means:
    'A cell begins with a quotation mark that has no partner, so everything after it would be one answer. The rest of the file cannot be told apart.',
  todo: 'Open the file in a spreadsheet, remove the quotation mark in the cell that the message names, and save it; or export again.',
  message: () => 'A quotation mark is never closed.',
};

import type { Check } from './check.js';

export const sheetNotFound: Check = {
  code: 'sheet-not-found',
  number: 'F03',
  severity: 'stop',
  title: 'A workbook has no such sheet',
  means:
    'No sheet of the workbook has the name asked for, or none holds a table of responses. Hidden sheets are not read.',
  todo: 'Name one of the sheets in the message with --sheet.',
  message: () => 'A workbook has no such sheet.',
};

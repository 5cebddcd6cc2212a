import type { Check } from './check.js';

export const workbookDamaged: Check = {
  code: 'workbook-damaged',
  number: 'F03',
  severity: 'stop',
  title: 'A workbook cannot be opened',
  means: 'The file is a workbook, but a part of it is missing, damaged or protected with a password.',
  todo: 'Open it in Excel, save it as "CSV UTF-8" or as a new workbook without a password, and give poet that.',
  message: () => 'A workbook cannot be opened.',
};

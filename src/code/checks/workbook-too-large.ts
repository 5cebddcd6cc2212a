import type { Check } from './check.js';

export const workbookTooLarge: Check = {
  code: 'workbook-too-large',
  number: 'F11',
  severity: 'stop',
  title: 'A workbook unpacks to more than poet reads',
  means:
    'Workbooks are compressed. This one unpacks to more than any survey needs, so it was not opened further.',
  todo: 'Delete sheets and blank rows that are not responses, and save the sheet as "CSV UTF-8".',
  message: () => 'A workbook unpacks to more than poet reads.',
};

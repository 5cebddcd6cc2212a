import type { Check } from './check.js';

export const notText: Check = {
  code: 'not-text',
  number: 'F03',
  severity: 'stop',
  title: 'The file is not a table of text',
  means:
    'The name may end in .csv, but the bytes are of another kind of file: an old Excel workbook, SPSS data, a PDF, a web page, a picture. The message says which.',
  todo: 'Export the responses as CSV, or open the file in its own program and save it as "CSV UTF-8". An Excel workbook (.xlsx) is read as it is.',
  message: () => 'The file is not a table of text.',
};

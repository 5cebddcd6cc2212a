import type { Check } from './check.js';

export const fileEmpty: Check = {
  code: 'file-empty',
  number: 'F02',
  severity: 'stop',
  title: 'The file is empty',
  means: 'The file has no bytes, or none that show. Most often a download was interrupted.',
  todo: 'Export the responses again, and check that the download finished.',
  message: () => 'The file is empty.',
};

import type { Check } from './check.js';

export const headingsOnly: Check = {
  code: 'headings-only',
  number: 'F02',
  severity: 'stop',
  title: 'The file has headings but no responses',
  means: 'The heading rows were found and nothing stands below them.',
  todo: 'Export again. Check that no filter is on and that the survey has responses.',
  message: () => 'The file has headings but no responses.',
};

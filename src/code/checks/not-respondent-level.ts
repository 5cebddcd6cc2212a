import type { Check } from './check.js';

export const notRespondentLevel: Check = {
  code: 'not-respondent-level',
  number: 'K01 K02',
  severity: 'stop',
  title: 'The file is not a table of responses',
  means:
    'The file looks like something else: a table of results, a totals sheet, a dictionary of columns, a template. poet needs one row for each person.',
  todo: 'Export "all individual responses" from the survey platform. The message says what the file looks like.',
  message: () => 'The file is not a table of responses.',
};

import type { Check } from './check.js';

export const notRespondentLevel: Check = {
  code: 'not-respondent-level',
  number: 'K01 K02',
  severity: 'stop',
  title: 'The file is not a table of responses',
  means:
    'The file looks like something else: a table of results, a totals sheet, a dictionary of columns, an empty template, a list of people, the rows of a repeat group, a table with one row for each answer or turned on its side. poet needs one row for each person, with a column for each question.',
  todo: 'Export "all individual responses" from the survey platform. The message says what the file looks like.',
  message: () => 'The file is not a table of responses.',
};

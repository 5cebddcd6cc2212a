import type { Check } from './check.js';

export const batchListNotValid: Check = {
  code: 'batch-list-not-valid',
  number: null,
  severity: 'stop',
  title: 'A batch list has faults',
  means:
    'A batch list is a CSV file with a column "file" and, if you like, "authority", "region", "wave", "group", "question-set" and "options". Options are written as on the command line; files of one site, and groups, have a semicolon between them. The message lists the faults.',
  todo: 'Put the rows right that are named.',
  message: () => 'A batch list has faults.',
};

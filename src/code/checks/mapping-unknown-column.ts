import type { Check } from './check.js';

export const mappingUnknownColumn: Check = {
  code: 'mapping-unknown-column',
  number: 'H03',
  severity: 'stop',
  title: 'The column mapping names a column that does not exist',
  means: 'A heading or letter under "columns:" in poet.yaml is not in the file, or stands there twice.',
  todo: 'Give the heading as it stands in the file, or the letter of the column.',
  message: () => 'The column mapping names a column that does not exist.',
};

import type { Check } from './check.js';

export const mappingUnknownQuestion: Check = {
  code: 'mapping-unknown-question',
  number: 'H03',
  severity: 'stop',
  title: 'The column mapping names a question that does not exist',
  means:
    'A name under "columns:" in poet.yaml is not the id of a question, of a question and one of its options (support/Home care), or of context such as authority.',
  todo: 'The message gives the nearest name. See them with "poet questions show".',
  message: () => 'The column mapping names a question that does not exist.',
};

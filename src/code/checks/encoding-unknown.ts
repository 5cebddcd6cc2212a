import type { Check } from './check.js';

export const encodingUnknown: Check = {
  code: 'encoding-unknown',
  number: 'F04',
  severity: 'stop',
  title: 'The encoding asked for is not known',
  means: 'The option --encoding names an encoding that cannot be read.',
  todo: 'Use utf-8, windows-1252, utf-16le or another name from the message, or leave the option out: the encoding is then found from the file.',
  message: () => 'The encoding asked for is not known.',
};

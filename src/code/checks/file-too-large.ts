import type { Check } from './check.js';

export const fileTooLarge: Check = {
  code: 'file-too-large',
  number: 'F11',
  severity: 'stop',
  title: 'A file is too large',
  means: 'The file is larger than a file of its kind can be. The message gives the size.',
  todo: 'Check that it is the right file.',
  message: () => 'A file is too large.',
};

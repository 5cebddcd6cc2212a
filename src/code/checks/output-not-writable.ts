import type { Check } from './check.js';

export const outputNotWritable: Check = {
  code: 'output-not-writable',
  number: null,
  severity: 'stop',
  title: 'The output cannot be written',
  means:
    'The folder is a file, does not exist and cannot be made, is full, or may not be written by this user. Nothing was written.',
  todo: 'Name another folder with --output.',
  message: () => 'The output cannot be written.',
};

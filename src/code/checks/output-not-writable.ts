import type { Check } from './check.js';

export const outputNotWritable: Check = {
  code: 'output-not-writable',
  number: null,
  severity: 'stop',
  title: 'The output cannot be written',
  means:
    'The folder is a file, does not exist and cannot be made, is full, or may not be written by this user; or one of the files is open in another program. The message says whether anything was written: a file that was is whole.',
  todo: 'Close the old report where it is open, or name another folder with --output.',
  message: () => 'The output cannot be written.',
};

import type { Check } from './check.js';

export const fileNotReadable: Check = {
  code: 'file-not-readable',
  number: 'F01',
  severity: 'stop',
  title: 'A file cannot be opened',
  means:
    'The file or folder named on the command line is not there, is a folder where a file was expected, or may not be read by this user. Nothing was read.',
  todo: 'Check the name and the folder. The message names a file there with nearly that name, when there is one.',
  message: () => 'A file cannot be opened.',
};

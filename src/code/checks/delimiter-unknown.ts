import type { Check } from './check.js';

export const delimiterUnknown: Check = {
  code: 'delimiter-unknown',
  number: 'F06',
  severity: 'stop',
  title: 'The delimiter asked for cannot be one',
  means: 'The option --delimiter needs one character, or one of the words comma, semicolon, tab and pipe.',
  todo: 'Leave the option out: the delimiter is then found from the file.',
  message: () => 'The delimiter asked for cannot be one.',
};

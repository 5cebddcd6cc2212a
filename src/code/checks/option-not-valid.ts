import type { Check } from './check.js';

export const optionNotValid: Check = {
  code: 'option-not-valid',
  number: null,
  severity: 'stop',
  title: 'An option has a value that it cannot have',
  means: 'The message names the option, the value and what was expected.',
  todo: 'See the help of the command: poet <command> --help.',
  message: () => 'An option has a value that it cannot have.',
};

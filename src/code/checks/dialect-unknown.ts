import type { Check } from './check.js';

export const dialectUnknown: Check = {
  code: 'dialect-unknown',
  number: 'K04',
  severity: 'stop',
  title: 'The platform asked for is not known',
  means: 'The option --dialect names a platform whose layout poet does not know.',
  todo: 'Use one of the names in the message, or leave the option out.',
  message: () => 'The platform asked for is not known.',
};

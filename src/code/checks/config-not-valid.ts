import type { Check } from './check.js';

export const configNotValid: Check = {
  code: 'config-not-valid',
  number: null,
  severity: 'stop',
  title: 'The settings file has faults',
  means:
    'poet.yaml holds keys or values that are not settings, or a colour that cannot be read on white. The message lists each with its line and column, and the nearest that is right.',
  todo: 'Put them right and run the command again.',
  message: () => 'The settings file has faults.',
};

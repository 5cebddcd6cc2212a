import type { Check } from './check.js';

export const populationNotValid: Check = {
  code: 'population-not-valid',
  number: null,
  severity: 'stop',
  title: 'A population file has faults',
  means:
    'The file that says how the population is made up, for weighting, does not follow the format. The message lists every fault with its line and column.',
  todo: 'Put them right and run the command again.',
  message: () => 'A population file has faults.',
};

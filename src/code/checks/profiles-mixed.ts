import type { Check } from './check.js';

export const profilesMixed: Check = {
  code: 'profiles-mixed',
  number: null,
  severity: 'stop',
  title: 'Files checked for disclosure in different ways',
  means:
    'Whole answers, Tallies for a partner and Tallies for the public hide different things. Added up, the figures would lean to the councils that hid least.',
  todo: 'Make all of them for the same profile: poet share --profile partner.',
  message: () => 'Files checked for disclosure in different ways.',
};

import type { Check } from './check.js';

export const authorityNotKnown: Check = {
  code: 'authority-not-known',
  number: null,
  severity: 'stop',
  title: 'Nothing says whose answers these are',
  means:
    'What is shared carries the name of the authority whose answers it counts. The export does not say it, and no setting does.',
  todo: 'Name the authority with --authority.',
  message: () => 'Nothing says whose answers these are.',
};

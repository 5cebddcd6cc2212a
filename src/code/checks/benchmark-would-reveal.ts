import type { Check } from './check.js';

export const benchmarkWouldReveal: Check = {
  code: 'benchmark-would-reveal',
  number: null,
  severity: 'stop',
  title: 'A new version would give a council away',
  means: 'Taking the old version from the new one leaves a group that is too small, or one small council.',
  todo: 'Wait until more councils have joined.',
  message: () => 'A new version would give a council away.',
};

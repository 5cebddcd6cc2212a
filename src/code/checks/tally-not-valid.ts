import type { Check } from './check.js';

export const tallyNotValid: Check = {
  code: 'tally-not-valid',
  number: null,
  severity: 'stop',
  title: 'A Tally has faults',
  means:
    'A Tally is a file of counts that poet writes to be shared. This one does not follow the format, or its sums do not agree. The message lists every fault.',
  todo: 'Ask the authority that made it to make it again with "poet share".',
  message: () => 'A Tally has faults.',
};

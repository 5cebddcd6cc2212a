import type { Check } from './check.js';

export const tallyStoreBusy: Check = {
  code: 'tally-store-busy',
  number: null,
  severity: 'stop',
  title: 'Another poet is adding to the store',
  means:
    'Only one process at a time may change a store of Tallies. A lock that a stopped process of the same machine left behind is taken over; one of another machine is not.',
  todo: 'Wait until the other has finished. If none is running, remove the file .lock in the store.',
  message: () => 'Another poet is adding to the store.',
};

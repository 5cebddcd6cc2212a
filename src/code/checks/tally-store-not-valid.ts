import type { Check } from './check.js';

export const tallyStoreNotValid: Check = {
  code: 'tally-store-not-valid',
  number: null,
  severity: 'stop',
  title: 'A store of Tallies cannot be used',
  means:
    'The folder is no store, or what stands in it does not belong together: store.json has faults, or the salt is gone or is another than the keys were made with.',
  todo: 'Put the folder back from a backup, or begin a new store in an empty folder and add the extracts again.',
  message: () => 'A store of Tallies cannot be used.',
};

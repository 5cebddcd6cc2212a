import type { Check } from './check.js';

export const authorityTwice: Check = {
  code: 'authority-twice',
  number: null,
  severity: 'stop',
  title: 'One council is in a benchmark twice',
  means: 'Two files are of the same council, or of two waves of it. Adding both would count people twice.',
  todo: 'Keep one of them: the message names both. Where both belong together, put them in one export, or make one Tally of them with "poet share".',
  message: () => 'One council is in a benchmark twice.',
};

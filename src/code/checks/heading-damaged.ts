import type { Check } from './check.js';
import { place } from './say.js';

export const headingDamaged: Check = {
  code: 'heading-damaged',
  number: 'F05',
  severity: 'error',
  title: 'A heading holds damaged characters',
  means:
    'A heading holds marks such as â€™, the replacement character, or NUL. It may no longer be recognised as its question.',
  todo: 'Export again, or put the heading right in the file.',
  message: (f) =>
    `${place(f)}: the heading holds damaged characters. Export again, or put the heading right.`,
};

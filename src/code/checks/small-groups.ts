import type { Check } from './check.js';
import { many } from './say.js';

export const smallGroups: Check = {
  code: 'small-groups',
  number: 'P03',
  severity: 'warning',
  title: 'Small groups are hidden',
  means:
    'Results of fewer people than the minimum base, and counts so small that a person could be known by them, are hidden in every output, together with what would let a reader work them out.',
  todo: 'Nothing. With --profile internal the minimum is lower.',
  message: (f) => `Fewer people than the minimum answered in ${many(f.count, 'group')}: not shown.`,
};

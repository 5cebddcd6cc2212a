import type { Check } from './check.js';
import { many, place, rowList } from './say.js';

export const exclusiveWithOthers: Check = {
  code: 'exclusive-with-others',
  number: 'A07',
  severity: 'warning',
  title: 'An option that stands alone is ticked beside others',
  means:
    'An option such as "None of these", or a reply such as "Prefer not to say", says that no other holds. Some people ticked it together with other options. The other options are counted as ticked, because they say more; "None of these" is counted too where it is an option of the question, and a reply that does not count is not.',
  todo: 'Nothing, if it is few. If it is many, look at how the question was asked: the survey platform can make such an option clear the others.',
  message: (f) =>
    `${place(f)}, ${rowList(f)}: ${many(f.count, 'person', 'people')} ticked "none" or a reply that does not count beside other options. The other options were counted.`,
};

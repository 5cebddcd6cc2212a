import type { Check } from './check.js';
import { inRows, many } from './say.js';

export const disqualifiedResponses: Check = {
  code: 'disqualified-responses',
  number: 'R02',
  severity: 'note',
  title: 'Some responses were disqualified by the platform',
  means: 'The platform marked these responses as screened out, over quota or spam. They were left out.',
  todo: 'Nothing.',
  message: (f) =>
    `${many(f.count, 'response')} that the platform had disqualified ${f.count === 1 ? 'was' : 'were'} left out${inRows(f)}.`,
};

import type { Finding } from '../../findings/findings.js';
import { countWords, listWords } from '../../wording/wording.js';
import type { Check } from './check.js';
import { figure, isTrue, many, place, text } from './say.js';

export const columnUnknown: Check = {
  code: 'column-unknown',
  number: 'H06',
  severity: 'note',
  title: 'A column is not part of the question set',
  means:
    'No question and nothing else that poet knows has this heading. The column was not read. It is a warning when it looks like a closed question, with few different answers.',
  todo: 'Nothing, unless it is a question: then tie it in poet.yaml under "columns:", or add the question to a question set of your own.',
  message: (f) =>
    f.column === null
      ? `${many(f.count, 'further column')} (${text(f, 'from')} to ${text(f, 'to')}) ${f.count === 1 ? 'is' : 'are'} not in the question set and ${f.count === 1 ? 'was' : 'were'} not read.`
      : `${place(f)} is not in the question set and was not read (${many(figure(f, 'distinct'), 'different value')} in ${many(figure(f, 'filled'), 'filled cell')}).${isTrue(f, 'closed') ? ' It looks like a closed question.' : ''}`,
  together: {
    fits: (f) => f.column !== null,
    message: (all) =>
      `${many(all.length, 'column')} are not in the question set and were not read: ${named(all)}.${all.every((f) => isTrue(f, 'closed')) ? ' They look like closed questions.' : ''}`,
  },
};

const shown = 8;

/** `S "Locality team", T "Ward" and 3 more`. */
function named(all: readonly Finding[]): string {
  const first = all.slice(0, shown).map((f) => place(f).replace(/^Column /, ''));
  const more = all.length - first.length;
  return more > 0 ? `${first.join(', ')} and ${countWords(more)} more` : listWords(first);
}

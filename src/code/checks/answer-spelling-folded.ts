import type { Finding } from '../../findings/findings.js';
import { countWords } from '../../wording/wording.js';
import type { Check } from './check.js';
import { figure, list, many, place } from './say.js';

export const answerSpellingFolded: Check = {
  code: 'answer-spelling-folded',
  number: 'A02',
  severity: 'note',
  title: 'Answers in another spelling were read as their option',
  means:
    'Case, blanks, dashes, quotation marks, HTML, and a code before or after an answer make no difference: 4 - Good and GOOD are both Good. Each spelling that was folded is listed.',
  todo: 'Nothing, if each pair is right.',
  message: (f) =>
    `${place(f)}: ${many(f.count, 'answer')} in another spelling ${f.count === 1 ? 'was' : 'were'} read: ${foldedPairs(f)}.`,
};

function foldedPairs(f: Finding): string {
  const into = list(f, 'into');
  const pairs = list(f, 'from')
    .slice(0, 4)
    .map((from, i) => (from === '' ? `one as "${into[i] ?? ''}"` : `"${from}" as "${into[i] ?? ''}"`));
  const more = figure(f, 'distinct') - pairs.length;
  return `${pairs.join(', ')}${more > 0 ? ` and ${countWords(more)} more` : ''}`;
}

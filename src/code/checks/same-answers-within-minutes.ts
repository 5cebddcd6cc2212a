import type { Finding } from '../../findings/findings.js';
import { countWords } from '../../wording/wording.js';
import type { Check } from './check.js';
import { figure, list, many } from './say.js';

export const sameAnswersWithinMinutes: Check = {
  code: 'same-answers-within-minutes',
  number: 'R01',
  severity: 'confirm',
  title: 'Responses minutes apart give the same answers',
  means:
    'Two responses give the same answer to every closed question, at least 8 of them and not all alike, and were sent within 10 minutes of each other. One person may have sent the form twice. Two people may also have filled it in together. Nothing is removed.',
  todo: 'Look at the pairs of rows. Delete the copies from the file, or accept: [same-answers-within-minutes].',
  message: (f) =>
    `${many(f.count, 'response')} ${f.count === 1 ? 'gives' : 'give'} the same answers as another one sent within ${figure(f, 'minutes')} minutes of it: ${pairs(f)}. Nothing was removed.`,
};

/** `rows 14 and 15, rows 20 and 22 and 3 more pairs`. */
function pairs(f: Finding): string {
  const earlier = list(f, 'earlier');
  const shown = f.rows.slice(0, 5).map((row, i) => `rows ${earlier[i] ?? ''} and ${row}`);
  const more = f.count - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${countWords(more)} more ${more === 1 ? 'pair' : 'pairs'}` : ''}`;
}

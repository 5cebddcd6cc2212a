import type { Finding } from '../../findings/findings.js';
import { countWords } from '../../wording/wording.js';
import type { Check } from './check.js';
import { list, many } from './say.js';

export const directIdentifiersDropped: Check = {
  code: 'direct-identifiers-dropped',
  number: 'P01',
  severity: 'warning',
  title: 'Columns with personal data were not read',
  means:
    'Columns that hold names, e-mail addresses, phone, NHS or National Insurance numbers, dates of birth, full postcodes, coordinates, IP addresses and the like were recognised by their heading or by what they hold, and dropped at once. Nothing of them is in any message, file or report.',
  todo: 'Leave these columns out of the next export: a survey of outcomes does not need them, and a file without them can be shared more safely.',
  message: (f) =>
    `${many(f.count, 'column')} with personal data ${f.count === 1 ? 'was' : 'were'} not read: ${identifierList(f)}. Leave ${f.count === 1 ? 'it' : 'them'} out of the next export.`,
};

function identifierList(f: Finding): string {
  const what = list(f, 'what');
  const named = list(f, 'columns').map((column, i) => `${column} (${what[i] ?? ''})`);
  const more = named.length - 12;
  return more > 0 ? `${named.slice(0, 12).join(', ')} and ${countWords(more)} more` : named.join(', ');
}

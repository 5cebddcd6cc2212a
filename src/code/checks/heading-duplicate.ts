import type { Finding } from '../../findings/findings.js';
import type { Check } from './check.js';
import { capital, columnList, figure, isTrue, list, many, text } from './say.js';

export const headingDuplicate: Check = {
  code: 'heading-duplicate',
  number: 'H05',
  severity: 'error',
  title: 'Two columns could be the same question',
  means:
    'Two headings are the same question, and what the columns hold does not tell them apart, so neither was read. Where both hold the same in every row, or where it does tell them apart (one holds the answers, the other comments), this is a note that says which was read.',
  todo: 'Delete the column that does not belong, or tie the right one to the question by its letter in poet.yaml under "columns:".',
  message: (f) => {
    const columns = capital(columnList(list(f, 'columns')));
    const [both, none] = list(f, 'columns').length === 2 ? ['both', 'neither'] : ['all', 'none of them'];
    if (isTrue(f, 'same'))
      return `${columns} are ${both} "${asked(f)}" and hold the same in every row. Column ${text(f, 'read')} was read.`;
    if (text(f, 'read') !== '')
      return `${columns} could be "${asked(f)}". Column ${text(f, 'read')} was read, because its cells are answers to it.`;
    const differ = figure(f, 'differ');
    return `${columns} could ${both} be "${asked(f)}"${differ === 0 ? '' : ` and do not hold the same in ${many(differ, 'row')}`}, so ${none} was read. Write ${mapped(f)}: ${list(f, 'columns')[0] ?? ''} under "columns:" in poet.yaml to choose one, or delete the others.`;
  },
};

function asked(f: Finding): string {
  return text(f, 'choice') === '' ? text(f, 'label') : `${text(f, 'label')}: ${text(f, 'choice')}`;
}

/** The name under "columns:" by which a question, or one of its options, is tied to a column. */
function mapped(f: Finding): string {
  return text(f, 'choice') === '' ? (f.question ?? '') : `"${f.question ?? ''}/${text(f, 'choice')}"`;
}

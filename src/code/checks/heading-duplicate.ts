import type { Check } from './check.js';
import { capital, columnList, list, text } from './say.js';

export const headingDuplicate: Check = {
  code: 'heading-duplicate',
  number: 'H05',
  severity: 'error',
  title: 'Two columns could be the same question',
  means:
    'Two headings are the same question, and what the columns hold does not tell them apart, so neither was read. Where it does (one holds the answers, the other comments), this is a note that says which was read.',
  todo: 'Delete the column that does not belong, or tie the right one to the question by its letter in poet.yaml under "columns:".',
  message: (f) =>
    text(f, 'read') === ''
      ? `${capital(columnList(list(f, 'columns')))} could both be "${text(f, 'label')}${text(f, 'choice') === '' ? '' : `: ${text(f, 'choice')}`}", so neither was read. Write ${f.question ?? ''}: ${list(f, 'columns')[0] ?? ''} under "columns:" in poet.yaml to choose one.`
      : `${capital(columnList(list(f, 'columns')))} could be "${text(f, 'label')}${text(f, 'choice') === '' ? '' : `: ${text(f, 'choice')}`}". Column ${text(f, 'read')} was read, because its cells are answers to it.`,
};

import type { Check } from './check.js';
import { columnList, figure, list, text } from './say.js';

export const versionsMixed: Check = {
  code: 'versions-mixed',
  number: 'H09',
  severity: 'confirm',
  title: 'Columns of two versions of a questionnaire stand in one file',
  means:
    'Some columns that this version does not know are questions of another version. The file may have been put together from two rounds.',
  todo: 'Split the file by round and give both files, or accept: [versions-mixed] to read it as the version named first.',
  message: (f) =>
    `The file was read as ${text(f, 'taken')} (${figure(f, 'matched')} questions), and ${columnList(list(f, 'columns'))} ${f.count === 1 ? 'is a question' : 'are questions'} of ${text(f, 'other')}. If two rounds were put together, split the file.`,
};

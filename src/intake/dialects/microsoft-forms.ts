import type { Dialect } from '../layout/dialect.js';
import { byHeadings } from '../layout/sighting.js';
import { oneRow } from './plain.js';

/**
 * Microsoft Forms: one heading row, the statement of a grid alone without its stem; many answers in one cell,
 * joined by `;` with one at the end. The download is a workbook whose dates are serial numbers.
 */
export const microsoftForms: Dialect = {
  name: 'microsoft-forms',
  title: 'Microsoft Forms',
  verified: true,
  sight: (top) =>
    byHeadings(
      top,
      ['id', 'starttime', 'completiontime'],
      ['email', 'name', 'lastmodifiedtime', 'language'],
      0,
      'Microsoft Forms',
    ),
  headings: (rows) => oneRow(rows.at(-1) ?? []),
  marks: {},
  roles: {
    id: 'response-id',
    starttime: 'start',
    completiontime: 'end',
    lastmodifiedtime: 'modified',
    email: 'email',
    name: 'name',
    language: 'language',
  },
};

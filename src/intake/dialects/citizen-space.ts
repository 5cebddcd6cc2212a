import type { Dialect } from '../layout/dialect.js';
import { firstKey, present } from '../layout/sighting.js';
import { keysOf, tidy } from '../layout/top.js';
import { oneRow } from './plain.js';

/**
 * Citizen Space (Delib): one heading row, `Page heading - question`, several columns for a question of several
 * parts; name, e-mail and organisation are asked as questions. Seen in part only.
 */
export const citizenSpace: Dialect = {
  name: 'citizen-space',
  title: 'Citizen Space',
  verified: false,
  sight(top) {
    const row = top.rows[0] ?? [];
    const keys = keysOf(row);
    if (!['responseid', 'responsenumber'].includes(firstKey(row))) return null;
    const dashed = row.filter((cell) => tidy(cell).includes(' - ')).length;
    const asked = keys.filter((k) => /(name|emailaddress|email|organisation)$/.test(k)).length;
    const dates = present(row, ['datesubmitted', 'submitteddate', 'submissiondate', 'responsedate']).length;
    if (dashed < 3 || dashed < row.length / 3 || asked + dates < 1) return null;
    return {
      headingRows: 1,
      strength: 0.55,
      clues: [
        `${dashed} headings of the kind "Page heading - question"`,
        'the first column is the response number',
      ],
    };
  },
  headings: (rows) => oneRow(rows.at(-1) ?? []),
  marks: {},
  roles: {
    responseid: 'response-id',
    responsenumber: 'response-id',
    datesubmitted: 'end',
    submitteddate: 'end',
    submissiondate: 'end',
    responsedate: 'end',
  },
};

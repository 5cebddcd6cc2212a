import type { Dialect } from '../layout/dialect.js';
import { present } from '../layout/sighting.js';
import { key, keysOf, tidy, tidyColumns } from '../layout/top.js';
import { oneRow } from './plain.js';

const marks = { 'No Reply': 'missing', 'Not Asked': 'missing' };
const markKeys = new Set(Object.keys(marks).map(key));

/**
 * Snap Surveys: one heading row of variable names (`V1`, `Q1`) or labels; it tells `No Reply` from `Not Asked`.
 * No public file of this layout was found, so it is read as plainly as possible.
 */
export const snap: Dialect = {
  name: 'snap',
  title: 'Snap Surveys',
  verified: false,
  sight(top) {
    const columns = tidyColumns(top).slice(0, top.rows[0]?.length ?? 0);
    const marked = columns.filter((cells) =>
      cells.slice(1).some((cell) => cell.length < 12 && markKeys.has(key(cell))),
    ).length;
    const own = present(top.rows[0], [
      ...['caseid', 'casenumber', 'respid'],
      ...['idname', 'idstart', 'iddate', 'idend', 'idformat', 'idcompleted'],
    ]).length;
    const variables = keysOf(top.rows[0]).filter((k) => /^[vq]\d+[a-z]?$/.test(k)).length;
    if (marked === 0 || (marked < 2 && own === 0 && variables < 2)) return null;
    return { headingRows: 1, strength: 0.5, clues: [`cells "No Reply" or "Not Asked" in ${marked} columns`] };
  },
  headings: (rows) =>
    oneRow(rows.at(-1) ?? []).map((heading) => {
      const name = tidy(heading.parts[0] ?? '');
      return /^[VQ]\d[\w.]*$/i.test(name) ? { ...heading, code: name } : heading;
    }),
  marks,
  roles: { caseid: 'response-id', casenumber: 'response-id', respid: 'response-id' },
};

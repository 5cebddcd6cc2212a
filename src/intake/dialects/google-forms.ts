import type { Dialect, Sighting } from '../layout/dialect.js';
import { bracketed } from '../layout/heading-texts.js';
import { cellsOf, firstKey } from '../layout/sighting.js';
import { keysOf, type Top, tidy } from '../layout/top.js';
import { oneRow } from './plain.js';

/**
 * Google Forms: one heading row that begins with `Timestamp`, grids as `Question [Row]`, many answers in one
 * cell joined by `;` (the form's own file) or `, ` (the linked sheet).
 */
export const googleForms: Dialect = {
  name: 'google-forms',
  title: 'Google Forms',
  verified: true,
  sight,
  headings: (rows) => oneRow(rows.at(-1) ?? []),
  marks: {},
  roles: { timestamp: 'end', emailaddress: 'email', username: 'email' },
};

function sight(top: Top): Sighting | null {
  const row = top.rows[0] ?? [];
  if (firstKey(row) !== 'timestamp') return null;
  const times = cellsOf(top, keysOf(row).indexOf('timestamp'));
  const form = times.filter((c) =>
    /^\d{4}\/\d{2}\/\d{2} \d{1,2}:\d{2}:\d{2} [AP]M \S+$/.test(tidy(c)),
  ).length;
  // The linked sheet's own, and as a spreadsheet saves them again: without seconds, or as a date of its own.
  const sheet = times.filter((c) =>
    /^(?:\d{1,2}\/\d{1,2}\/\d{4}|\d{4}-\d{2}-\d{2}) \d{1,2}:\d{2}(?::\d{2})?$/.test(tidy(c)),
  ).length;
  const grids = row.filter((cell) => bracketed(tidy(cell)) !== null).length;
  if (form === 0 && sheet === 0 && grids < 2) return null;
  return {
    headingRows: 1,
    strength: form > 0 || grids > 1 ? 0.85 : 0.65,
    clues: [
      'the first column is "Timestamp"',
      ...(form > 0
        ? ['times as the form writes them']
        : sheet > 0
          ? ['times as the linked sheet writes them']
          : []),
      ...(grids > 0 ? [`${grids} headings of the kind "Question [Row]"`] : []),
    ],
  };
}

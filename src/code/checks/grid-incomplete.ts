import type { Finding } from '../../findings/findings.js';
import type { Check } from './check.js';
import { figure, list, text } from './say.js';

export const gridIncomplete: Check = {
  code: 'grid-incomplete',
  number: 'H08',
  severity: 'error',
  title: 'Some rows of a grid have no column',
  means:
    'The file has columns for some rows of a grid and none for the others. The rows that are not there have no figures in the report.',
  todo: 'Check that the export holds every row of the grid. If a row stands there in other words, tie its column to the question in poet.yaml under "columns:".',
  message: (f) =>
    `"${text(f, 'grid')}": ${figure(f, 'found')} of ${figure(f, 'of')} rows of the grid were found. Missing: ${missingRows(f)}.`,
};

function missingRows(f: Finding): string {
  const nearest = list(f, 'nearest');
  const columns = list(f, 'nearestColumns');
  return list(f, 'missing')
    .map((label, i) => {
      const near = columns[i] ?? '';
      const heading = nearest[i] ?? '';
      if (near === '') return `"${label}"`;
      return `"${label}" (nearest heading: column ${near}${heading === '' ? '' : ` "${heading}"`})`;
    })
    .join(', ');
}

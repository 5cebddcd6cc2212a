import type { Analysis } from '../../analysis/analysis.js';
import { byteOrderMark, csvLine } from '../../csv-text/csv-text.js';
import type { Publishable } from '../../disclose/disclose.js';
import { dataDictionary } from './dictionary.js';
import { columns, tidyRows } from './rows.js';

/** A tidy table and what its columns mean. */
export interface CsvFiles {
  readonly csv: string;
  /** JSON. */
  readonly dictionary: string;
}

/**
 * Every figure of an analysis as tidy CSV, a row a figure, with a data dictionary. `file` is the name of the CSV.
 * A hidden figure is an empty cell with its reason; text never starts a formula. The same analysis, the same bytes.
 */
export function renderCsv(analysis: Publishable<Analysis>, file: string): CsvFiles {
  const lines = tidyRows(analysis).map((row) => csvLine(columns.map((name) => row[name] ?? '')));
  return {
    csv: byteOrderMark + csvLine(columns) + lines.join(''),
    dictionary: dataDictionary(analysis, file),
  };
}

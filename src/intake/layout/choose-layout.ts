import { PoetError } from '../../errors.js';
import { type DialectName, dialects } from '../dialects/dialects.js';
import type { IntakeSettings } from '../model.js';
import { countHeadingRows, firstHeadingRow } from './count-heading-rows.js';
import type { Dialect, Sighting } from './dialect.js';
import { isBlankRow, type Top } from './top.js';

/** Whose export this is, which rows are headings, and why. */
export interface Layout {
  readonly dialect: Dialect;
  /** Rows of `top` that hold headings: from (counted from 0) up to, not including, `headingRows`. */
  readonly from: number;
  readonly headingRows: number;
  readonly clues: readonly string[];
  readonly uncertain: boolean;
}

/** Settles the layout: the user's word first, then the strongest sighting, then the shape of the table. */
export function chooseLayout(top: Top, settings: IntakeSettings, file: string): Layout {
  // Titles and blank lines above the headings are no platform's doing: dialects see the table without them.
  const from = firstHeadingRow(top);
  const seen = from === 0 ? top : { ...top, rows: top.rows.slice(from) };
  const { dialect, sighting, chosen } = chooseDialect(seen, settings.dialect);
  const above =
    from === 0 ? [] : [`${from} title or blank ${from === 1 ? 'row' : 'rows'} above the headings`];
  if (settings.headingRows !== undefined) {
    const headingRows = checkedRows(settings.headingRows, top, file);
    const clues = [...(sighting?.clues ?? []), `${headingRows} heading rows, as set`];
    return { dialect, from: Math.min(from, headingRows - 1), headingRows, clues, uncertain: false };
  }
  if (sighting !== null) {
    const clues = [...sighting.clues, ...above, ...chosen];
    return { dialect, from, headingRows: from + sighting.headingRows, clues, uncertain: false };
  }
  const counted = countHeadingRows(top);
  if (counted.missing) throw headingsMissing(file);
  return { ...counted, dialect, clues: [...counted.clues, ...chosen] };
}

function chooseDialect(
  top: Top,
  wanted: string | undefined,
): { dialect: Dialect; sighting: Sighting | null; chosen: readonly string[] } {
  if (wanted !== undefined) {
    const name = wanted.trim().toLowerCase();
    if (!Object.hasOwn(dialects, name)) throw unknownDialect(wanted);
    const dialect: Dialect = dialects[name as DialectName];
    return { dialect, sighting: dialect.sight(top), chosen: [`layout ${name}, as set`] };
  }
  let dialect: Dialect = dialects.plain;
  let sighting: Sighting | null = null;
  for (const candidate of Object.values<Dialect>(dialects)) {
    const seen = candidate.sight(top);
    if (seen !== null && seen.strength > (sighting?.strength ?? 0)) [dialect, sighting] = [candidate, seen];
  }
  return { dialect, sighting, chosen: [] };
}

function checkedRows(rows: number, top: Top, file: string): number {
  if (!Number.isInteger(rows) || rows < 1 || rows > 50) {
    throw new PoetError(
      'heading-rows-out-of-range',
      `${rows} heading rows cannot be right.`,
      'Give the number of rows above the first response, from 1 to 50. Left out, it is found from the file.',
      'usage',
    );
  }
  if (rows > top.rows.length || top.rows.slice(0, rows).every(isBlankRow)) {
    throw new PoetError(
      'heading-rows-out-of-range',
      `"${file}" has ${top.rows.length} rows, so ${rows} of them cannot be headings.`,
      'Give the number of rows above the first response.',
      'usage',
    );
  }
  return rows;
}

function headingsMissing(file: string): PoetError {
  return new PoetError(
    'headings-missing',
    `"${file}" has no column headings: its first row looks like a response.`,
    'Export the responses again with the questions in the first row, or put the heading row back.',
  );
}

function unknownDialect(wanted: string): PoetError {
  return new PoetError(
    'dialect-unknown',
    `"${wanted}" is not a survey platform that poet knows.`,
    `Use one of: ${Object.keys(dialects).join(', ')}. Left out, it is found from the file.`,
    'usage',
  );
}

import { PoetError } from '../../errors.js';
import { isBlank, keysOf, type Top, tidy } from './top.js';

const oneRowAPerson =
  'poet needs one row for each person. In the survey system choose "all individual responses" (raw data), not a summary.';

/** Headings of tables of results; any two of one set together are enough. */
const resultHeadings: readonly ReadonlySet<string>[] = [
  new Set([
    'answerchoices',
    'answeroptions',
    'responsepercent',
    'responsecount',
    'responses',
    'responsetotal',
  ]),
  new Set(['count', 'percent', 'percentage', 'frequency', 'validpercent', 'cumulativepercent', 'n', 'base']),
  new Set([
    'mean',
    'median',
    'stddev',
    'standarddeviation',
    'weightedaverage',
    'minimum',
    'maximum',
    'variance',
  ]),
];

/** Headings that no response has: one is enough. */
const summaryHeadings = [
  'numberofresponses',
  'numberofrespondents',
  'meanscore',
  'averagescore',
  'responsecount',
];

/** Headings of files that describe a survey rather than hold its answers; all of one set. */
const dictionaryHeadings: readonly (readonly string[])[] = [
  ['variablefieldname', 'formname', 'fieldtype'],
  ['type', 'name', 'label'],
  ['class', 'typescale', 'name', 'relevance'],
  ['listname', 'name', 'label'],
  ['variable', 'label', 'values'],
  ['variable', 'label', 'value'],
  ['variable', 'position', 'label'],
  ['variable', 'label', 'measurementlevel'],
  ['fieldname', 'description'],
  ['columnname', 'description'],
  ['variablename', 'variablelabel'],
  ['question', 'questiontype'],
  ['questiontext', 'responseoptions'],
  ['questiontext', 'answeroptions'],
  ['question', 'responseoptions'],
  ['question', 'answeroptions'],
];

/** Throws `not-respondent-level` when the first rows show a table of results or a description of a survey. */
export function refuseOtherTables(top: Top, headingRows: number, file: string): void {
  const keys = keysOf(top.rows[headingRows - 1]);
  const description = dictionaryHeadings.find((set) => set.every((k) => keys.includes(k)));
  if (description !== undefined) {
    throw refusal(
      file,
      'a description of the questions (a data dictionary)',
      'Export the responses instead: "all individual responses", or the raw data.',
    );
  }
  const clue =
    totalRow(top, headingRows) ?? resultColumns(keys, top.rows.length) ?? percentColumns(top, headingRows);
  if (clue !== null) throw refusal(file, `a table of results: ${clue}`, oneRowAPerson);
}

/** A row that begins "Grand Total" or the like and goes on in numbers. */
function totalRow(top: Top, headingRows: number): string | null {
  for (let i = headingRows; i < top.rows.length; i += 1) {
    const row = top.rows[i] ?? [];
    const first = tidy(row.find((cell) => !isBlank(cell)) ?? '');
    if (!/^(grand total|total|totals|all respondents|base|answered|skipped)$/i.test(first)) continue;
    const rest = row.filter((cell) => !isBlank(cell)).slice(1);
    if (rest.length > 0 && rest.every((cell) => /^[\d.,]+ ?%?$/.test(tidy(cell)))) {
      return `row ${top.rowNumbers[i]} begins "${first}"`;
    }
  }
  return null;
}

function resultColumns(keys: readonly string[], rows: number): string | null {
  if (rows > 100 || keys.length > 12) return null;
  if (summaryHeadings.some((k) => keys.includes(k))) return 'its columns are counts or averages';
  const seen = resultHeadings.map((set) => keys.filter((k) => set.has(k))).find((found) => found.length >= 2);
  return seen === undefined ? null : `its columns are ${seen.length} kinds of count or average`;
}

function percentColumns(top: Top, headingRows: number): string | null {
  let columns = 0;
  const body = top.rows.slice(headingRows);
  for (let i = 0; i < top.width; i += 1) {
    if (!body.some((row) => row[i]?.includes('%'))) continue;
    const cells = body.map((row) => tidy(row[i] ?? '')).filter((c) => c !== '');
    const shares = cells.filter((c) => /^\d+([.,]\d+)? ?%$/.test(c)).length;
    const numbers = cells.filter((c) => /^\d+([.,]\d+)?$/.test(c)).length;
    if (shares >= 2 && shares + numbers === cells.length && shares >= cells.length * 0.4) columns += 1;
  }
  return columns >= 2 ? `${columns} columns are percentages` : null;
}

function refusal(file: string, what: string, todo: string): PoetError {
  return new PoetError('not-respondent-level', `"${file}" looks like ${what}.`, todo);
}

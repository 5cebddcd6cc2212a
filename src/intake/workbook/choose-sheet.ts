import { PoetError } from '../../errors.js';
import type { Sheet, Workbook } from './load.js';
import { noSheetNotes, readSheet } from './sheet.js';
import { damaged, unpack } from './unpack.js';

/** The sheet taken, why, and what the others look like. */
export interface SheetChoice {
  readonly sheet: Sheet;
  readonly because: string;
  /** Sheets that look like tables too: the user should know. */
  readonly tables: readonly string[];
  /** Sheets passed over: hidden, empty or notes. */
  readonly skipped: readonly string[];
}

const looked = 30;
const mostSheets = 50;

/** Takes the sheet the user names, else the first visible one that is a table as wide as the others or nearly. */
export async function chooseSheet(
  book: Workbook,
  wanted: string | undefined,
  file: string,
): Promise<SheetChoice> {
  const names = book.sheets.map((sheet) => sheet.name);
  if (book.sheets.length === 0) throw noSheet(file);
  if (wanted !== undefined) {
    const sheet = named(book, wanted);
    if (sheet === undefined) throw sheetNotFound(file, wanted, names);
    return { sheet, because: 'as set', tables: [], skipped: names.filter((name) => name !== sheet.name) };
  }
  const visible = book.sheets.filter((sheet) => !sheet.hidden).slice(0, mostSheets);
  const looks = await Promise.all(visible.map((sheet) => look(sheet, book, file)));
  const widths = looks.map(({ width }) => width);
  const widest = Math.max(0, ...widths);
  const broken = visible.find((_, i) => looks[i]?.broken === true);
  if (widest === 0) throw broken === undefined ? noSheet(file) : unreadable(file, broken.name);
  const at = widths.findIndex((width) => width >= widest / 2);
  const sheet = visible[at] ?? visible[0];
  if (sheet === undefined) throw noSheet(file);
  const tables = visible.filter((other, i) => other !== sheet && (widths[i] ?? 0) >= Math.max(3, widest / 2));
  return {
    sheet,
    because: book.sheets.length === 1 ? 'the only sheet' : 'the first sheet that is a table of responses',
    tables: tables.map(({ name }) => name),
    skipped: book.sheets.filter((s) => s !== sheet && !tables.includes(s)).map(({ name }) => name),
  };
}

function named(book: Workbook, wanted: string): Sheet | undefined {
  const name = wanted.trim().toLowerCase();
  const byName = book.sheets.find((sheet) => sheet.name.trim().toLowerCase() === name);
  return byName ?? (/^\d+$/.test(name) ? book.sheets[Number(name) - 1] : undefined);
}

/** Columns that at least two of the first rows fill; 0 for empty sheets and for notes in one column. */
async function look(sheet: Sheet, book: Workbook, file: string): Promise<{ width: number; broken: boolean }> {
  const notes = noSheetNotes();
  const filled: number[] = [];
  for await (const { records } of readSheet(unpack(sheet.entry, file), book.context, notes)) {
    for (const record of records) {
      const cells = record.filter((cell) => cell.trim() !== '').length;
      if (cells > 0) filled.push(cells);
    }
    if (filled.length >= looked) break;
  }
  const widths = filled.slice(0, looked).sort((a, b) => b - a);
  const second = widths[1] ?? widths[0] ?? 0;
  return { width: second >= 2 ? second : 0, broken: notes.broken };
}

function noSheet(file: string): PoetError {
  return new PoetError(
    'sheet-not-found',
    `The workbook "${file}" has no sheet with a table of responses.`,
    'Check that the responses are in the workbook, on a sheet that is not hidden.',
  );
}

/** The error for a sheet whose cells make no sense. */
export function unreadable(file: string, sheet: string): PoetError {
  return damaged(file, `is damaged: sheet "${sheet}" cannot be read`);
}

function sheetNotFound(file: string, wanted: string, names: readonly string[]): PoetError {
  return new PoetError(
    'sheet-not-found',
    `The workbook "${file}" has no sheet "${wanted}".`,
    `Its sheets are: ${names.map((name) => `"${name}"`).join(', ')}.`,
    'usage',
  );
}

import type { Options, Parser } from 'csv-parse';
import { PoetError } from '../../errors.js';
import { columnLetter } from '../letters.js';
import type { ReadingNotes, RecordBatch } from '../records.js';

/** One answer cannot be longer than this: beyond it a quotation mark was surely never closed. */
const longestRecord = 32 * 1024 * 1024;
const batchSize = 512;

interface Raw {
  readonly record: string[];
  readonly raw: string;
}

/**
 * Reads CSV whose quoting is out of order, with csv-parse: a stray quotation mark stays in its cell and is
 * counted. Throws `quote-not-closed` when a quotation mark swallows the rows after it.
 */
export async function* readCarefully(
  pieces: () => AsyncIterable<string>,
  delimiter: string,
  file: string,
  notes: ReadingNotes,
): AsyncIterable<RecordBatch> {
  const { parse } = await import('csv-parse');
  const parser = parse(options(delimiter));
  void pour(pieces(), parser);
  let records: string[][] = [];
  let rowNumbers: number[] = [];
  let row = 0;
  try {
    for await (const { record, raw } of parser as AsyncIterable<Raw>) {
      row += 1;
      if (raw.includes('"')) inspectQuotes(record, raw, row, file, notes);
      records.push(record);
      rowNumbers.push(row);
      if (records.length === batchSize) {
        yield { records, rowNumbers };
        records = [];
        rowNumbers = [];
      }
    }
  } catch (error) {
    throw asPoetError(error, file);
  } finally {
    parser.destroy();
  }
  yield { records, rowNumbers };
}

/** Hands the pieces over no faster than the parser takes them; an error of theirs becomes the parser's. */
async function pour(pieces: AsyncIterable<string>, parser: Parser): Promise<void> {
  const closed = new Promise<void>((resolve) => parser.once('close', resolve));
  try {
    for await (const piece of pieces) {
      if (parser.destroyed) return;
      if (parser.write(piece)) continue;
      await Promise.race([closed, new Promise<void>((resolve) => parser.once('drain', resolve))]);
    }
    parser.end();
  } catch (error) {
    parser.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

function options(delimiter: string): Options {
  return {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    raw: true,
    max_record_size: longestRecord,
  };
}

/** A cell is in order when the file holds it as it would be written: plain, or quoted with doubled quotes. */
function inspectQuotes(record: string[], raw: string, row: number, file: string, notes: ReadingNotes): void {
  let stray = false;
  record.forEach((cell, column) => {
    if (!cell.includes('"') || raw.includes(`"${cell.replaceAll('"', '""')}"`)) return;
    if (cell.startsWith('"') && /[\r\n]/.test(cell)) throw notClosed(file, row, column);
    stray = true;
  });
  if (!stray) return;
  notes.strayQuotes.count += 1;
  if (notes.strayQuotes.rows.length < 5) notes.strayQuotes.rows.push(row);
}

function notClosed(file: string, row: number, column: number): PoetError {
  const place = `row ${row}, column ${columnLetter(column)}`;
  return new PoetError(
    'quote-not-closed',
    `A quotation mark opened in "${file}" at ${place} is never closed, so everything after it would be one answer.`,
    `Open the file in a spreadsheet, remove the quotation mark at the start of the cell in ${place}, and save it; or export again.`,
  );
}

function asPoetError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const at = error as Error & { code: unknown; records?: number; column?: unknown; index?: number };
  const column = typeof at.column === 'number' ? at.column : (at.index ?? 0);
  if (at.code === 'CSV_QUOTE_NOT_CLOSED' || at.code === 'CSV_MAX_RECORD_SIZE') {
    return notClosed(file, (at.records ?? 0) + 1, column);
  }
  return error;
}

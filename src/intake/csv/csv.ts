import { type BulkText, readBulk } from '../bulk/read-bulk.js';
import type { ReadingNotes, RecordBatch, Records } from '../records.js';
import { readCarefully } from './careful.js';
import { scanner } from './scan.js';

export { chooseDelimiter, type DelimiterChoice, delimiterName } from './delimiter.js';

/** A delimited text to read: `pieces` begins at the start of the file each time it is called. */
export interface DelimitedText {
  readonly file: string;
  readonly delimiter: string;
  pieces(): AsyncIterable<string>;
  /** The same text for a scanner of bytes, where it is large and there is one. */
  readonly bulk?: BulkText;
}

/**
 * The records of a delimited text, in order, in bounded memory. Blank lines are records of one blank cell, and
 * a quoted line break does not end a row, so the numbers are those a spreadsheet shows. A text in good order is
 * split directly; from the first irregular quotation mark on, csv-parse reads it.
 */
export async function* readRecords(text: DelimitedText, notes: ReadingNotes): AsyncIterable<Records> {
  if (text.bulk !== undefined) {
    const before = yield* readBulk(text.bulk);
    if (before !== null) yield* skip(readCarefully(text.pieces, text.delimiter, text.file, notes), before);
    return;
  }
  const { feed } = scanner(text.delimiter);
  let row = 0;
  let careful = false;
  let waiting: string | null = null;
  for await (const piece of text.pieces()) {
    if (waiting !== null) {
      const records = feed(waiting, false);
      if (records === null) {
        careful = true;
        break;
      }
      if (records.length > 0) yield numbered(records, row);
      row += records.length;
    }
    waiting = piece;
  }
  if (!careful) {
    const records = feed(waiting ?? '', true);
    if (records !== null) {
      yield numbered(records, row);
      return;
    }
  }
  yield* skip(readCarefully(text.pieces, text.delimiter, text.file, notes), row);
}

function numbered(records: string[][], before: number): RecordBatch {
  return { records, rowNumbers: records.map((_, i) => before + i + 1) };
}

/** Both readers agree on what came before, so what was handed out already is passed over. */
async function* skip(batches: AsyncIterable<RecordBatch>, rows: number): AsyncIterable<RecordBatch> {
  for await (const batch of batches) {
    const from = batch.rowNumbers.findIndex((row) => row > rows);
    if (from === 0) yield batch;
    else if (from > 0) {
      yield { records: batch.records.slice(from), rowNumbers: batch.rowNumbers.slice(from) };
    }
  }
}

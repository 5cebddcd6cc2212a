import { scanRecords } from '../csv/scan.js';
import type { BulkReader } from '../model.js';
import type { Records } from '../records.js';
import { pieceUnpacker } from './unpack-piece.js';

/** A large delimited text: its first records, a scanner for the rest, and how bytes become characters. */
export interface BulkText {
  readonly reader: BulkReader;
  /** Whole records: see `lastRecordEnd`. */
  readonly head: Uint8Array;
  readonly delimiter: string;
  /** Text of whole cells: a byte order mark inside a cell is a character. */
  readonly decode: (bytes: Uint8Array) => string;
}

/**
 * The records of a large text: the first as text, the others coded by the scanner, and as text again where a stretch
 * is odd. Ends early at a stretch that cannot be split in good order, and then returns how many records came before it;
 * null at the end of the file.
 */
export async function* readBulk(text: BulkText): AsyncGenerator<Records, number | null> {
  const head = scanRecords(withoutMark(text.decode(text.head)), text.delimiter.charCodeAt(0), true);
  if (head === null) return 0;
  yield numbered(head.records, 0);
  let row = head.records.length;
  const columns = usualWidth(head.records);
  const unpack = pieceUnpacker(columns, text.decode);
  const plan = { from: text.head.length, columns, delimiter: text.delimiter };
  for await (const piece of text.reader.pieces(plan)) {
    if ('odd' in piece) {
      const found =
        piece.odd === null ? null : scanRecords(text.decode(piece.odd), text.delimiter.charCodeAt(0), true);
      if (found === null) return row;
      yield numbered(found.records, row);
      row += found.records.length;
    } else {
      yield unpack(piece, row + 1);
      row += piece.rows;
    }
  }
  return null;
}

function numbered(records: string[][], before: number): Records {
  return { records, rowNumbers: records.map((_, i) => before + i + 1) };
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** The number of cells that most of the last records have: what the scanner takes for usual. */
function usualWidth(records: readonly (readonly string[])[]): number {
  const times = new Map<number, number>();
  for (const { length } of records.slice(-100)) times.set(length, (times.get(length) ?? 0) + 1);
  const [usual] = [...times].sort(([, a], [, b]) => b - a);
  return usual?.[0] ?? 1;
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/** Where the last whole record in the first bytes of a file ends, or 0. Line ends between quotation marks do not count. */
export function lastRecordEnd(head: Uint8Array): number {
  let inside = false;
  let end = 0;
  for (let at = 0; at + 1 < head.length; at++) {
    const byte = head[at];
    if (byte === quote) inside = !inside;
    else if (!inside && (byte === lineFeed || (byte === carriageReturn && head[at + 1] !== lineFeed))) {
      end = at + 1;
    }
  }
  return end;
}

import type { CodedPiece } from '../model.js';
import type { CodedRun, CodedRunColumn, CodeTexts } from '../records.js';

/** Turns the pieces of a scanner into runs of records: the bytes of each new cell become text, once. */
export function pieceUnpacker(
  columns: number,
  decode: (bytes: Uint8Array) => string,
): (piece: CodedPiece, firstRow: number) => CodedRun {
  const sources = new Map<number, CodeTexts[]>();
  return (piece, firstRow) => {
    let tables = sources.get(piece.source);
    if (tables === undefined) {
      tables = Array.from({ length: columns }, newTexts);
      sources.set(piece.source, tables);
    }
    return unpack(piece, firstRow, tables, decode);
  };
}

function newTexts(): CodeTexts {
  return { texts: [''], characters: 0, dictionary: null, entries: new Int32Array(64) };
}

function unpack(
  { rows, codes, packed }: CodedPiece,
  firstRow: number,
  tables: CodeTexts[],
  decode: (bytes: Uint8Array) => string,
): CodedRun {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  let lengthAt = tables.length * 8;
  let at = lengthAt;
  for (let c = 0; c < tables.length; c++) at += 4 * view.getUint32(c * 8 + 4, true);
  const columns: CodedRunColumn[] = [];
  for (let c = 0; c < tables.length; c++) {
    const asTheyAre = view.getUint32(c * 8, true) === 1;
    const count = view.getUint32(c * 8 + 4, true);
    const from = at;
    for (let i = 0; i < count; i++) at += view.getUint32(lengthAt + 4 * i, true);
    const bytes = packed.subarray(from, at);
    const cells = count === 0 ? [] : split(bytes, view, lengthAt, count, decode);
    lengthAt += 4 * count;
    const texts = tables[c];
    if (texts === undefined || asTheyAre) {
      if (texts !== undefined && texts.texts.length > 1) tables[c] = newTexts();
      columns.push({ cells });
      continue;
    }
    for (const cell of cells) {
      texts.texts.push(cell);
      texts.characters += cell.length;
    }
    columns.push({ codes: codes.subarray(c * rows, (c + 1) * rows), texts, cells: null });
  }
  return { rows, firstRow, columns };
}

/** Cells from bytes that lie end to end: made into text in one go where every byte is a character. */
function split(
  bytes: Uint8Array,
  view: DataView,
  lengthAt: number,
  count: number,
  decode: (bytes: Uint8Array) => string,
): string[] {
  const cells: string[] = [];
  const whole = decode(bytes);
  const plain = whole.length === bytes.length;
  let at = 0;
  for (let i = 0; i < count; i++) {
    const length = view.getUint32(lengthAt + 4 * i, true);
    cells.push(plain ? whole.slice(at, at + length) : decode(bytes.subarray(at, at + length)));
    at += length;
  }
  return cells;
}

import type { CodedPiece } from '../model.js';
import { type CodedRun, type CodedRunColumn, type CodeTexts, cellTexts } from '../records.js';

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
  return { texts: [''], characters: 0, dictionary: null, entries: new Int32Array(0), unentered: 0 };
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
    const kind = view.getUint32(c * 8, true);
    const count = view.getUint32(c * 8 + 4, true);
    const texts = tables[c];
    if (texts !== undefined && kind === 0 && count === 0) {
      columns.push({ codes, at: c * rows, texts, cells: null });
      continue;
    }
    const lengths = new Uint32Array(packed.buffer, packed.byteOffset + lengthAt, count);
    const from = at;
    for (const length of lengths) at += length;
    lengthAt += 4 * count;
    const cells = { bytes: packed.subarray(from, at), lengths, plain: kind === 2, decode };
    if (texts === undefined || kind > 0) {
      if (texts !== undefined && texts.texts.length > 1) tables[c] = newTexts();
      columns.push({ cells });
      continue;
    }
    for (const cell of cellTexts(cells)) {
      texts.texts.push(cell);
      texts.characters += cell.length;
    }
    columns.push({ codes, at: c * rows, texts, cells: null });
  }
  return { rows, firstRow, columns };
}

import { cellTexts, type OwnCells } from '../records.js';
import { blockRows, spreadsheetCell } from './limits.js';
import { ownCopy } from './own-copy.js';

/** Cells of a block kept as bytes, row by row from its first. */
export interface HeldCells {
  readonly rows: number;
  readonly bytes: number;
  /** Keeps some more; false where one is so long that it is worth a word. */
  add(cells: OwnCells, from: number, count: number): boolean;
  /** The texts of what is kept, which is then kept no longer. */
  take(): readonly string[];
  /** The same for whoever asks before the next are added: the different texts, and which of them each cell is. */
  later(): () => DistinctCells;
}

/** The blank cell comes first, the others in the order in which they are met. */
export interface DistinctCells {
  readonly cells: readonly string[];
  readonly codes: Uint16Array;
}

const noBytes = new Uint8Array(0);
const noLengths = new Uint32Array(0);

export function heldCells(): HeldCells {
  let bytes = noBytes;
  let lengths = noLengths;
  let decode: OwnCells['decode'] = () => '';
  let rows = 0;
  let used = 0;

  return {
    get rows() {
      return rows;
    },
    get bytes() {
      return used;
    },
    add(cells, from, count) {
      let start = 0;
      for (let i = 0; i < from; i += 1) start += cells.lengths[i] ?? 0;
      let size = 0;
      for (let i = from; i < from + count; i += 1) {
        const length = cells.lengths[i] ?? 0;
        if (length > spreadsheetCell) return false;
        size += length;
      }
      if (used + size > bytes.length) bytes = grown(bytes, (used + size) * 2);
      if (rows + count > lengths.length) lengths = grown(lengths, (rows + count) * 2);
      bytes.set(cells.bytes.subarray(start, start + size), used);
      lengths.set(cells.lengths.subarray(from, from + count), rows);
      ({ decode } = cells);
      rows += count;
      used += size;
      return true;
    },
    take() {
      const taken = cellTexts({ bytes: bytes.subarray(0, used), lengths: lengths.subarray(0, rows), decode });
      rows = 0;
      used = 0;
      return taken;
    },
    later() {
      const [count, size] = [rows, used];
      rows = 0;
      used = 0;
      return () => distinct(bytes.subarray(0, size), lengths.subarray(0, count), decode);
    },
  };
}

function grown<T extends Uint8Array | Uint32Array>(old: T, length: number): T {
  const made = new (old.constructor as new (length: number) => T)(length);
  made.set(old);
  return made;
}

/** A slot holds the code of a cell with that hash; 0 is free. Twice as many as there can be cells, used again and again. */
const slots = new Uint16Array(blockRows * 2);
const firstRows = new Uint16Array(blockRows + 1);

/**
 * Tells cells apart by their bytes, which are all ASCII: text is made only of the different ones, and of those in one go.
 */
function distinct(bytes: Uint8Array, lengths: Uint32Array, decode: OwnCells['decode']): DistinctCells {
  slots.fill(0);
  const starts = new Uint32Array(lengths.length);
  const codes = new Uint16Array(lengths.length);
  let found = 0;
  let at = 0;
  for (let row = 0; row < lengths.length; row += 1) {
    const length = lengths[row] ?? 0;
    starts[row] = at;
    if (length === 0) continue;
    let hash = length;
    for (let i = at; i < at + length; i += 1) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
    let slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
    let code = slots[slot] ?? 0;
    while (code !== 0 && !isSame(bytes, starts, lengths, firstRows[code] ?? 0, row)) {
      slot = (slot + 1) & (slots.length - 1);
      code = slots[slot] ?? 0;
    }
    if (code === 0) {
      found += 1;
      code = found;
      slots[slot] = code;
      firstRows[code] = row;
    }
    codes[row] = code;
    at += length;
  }
  const whole = decode(bytes);
  const cells = [''];
  for (let code = 1; code <= found; code += 1) {
    const row = firstRows[code] ?? 0;
    const from = starts[row] ?? 0;
    cells.push(ownCopy(whole.slice(from, from + (lengths[row] ?? 0))));
  }
  return { cells, codes };
}

function isSame(
  bytes: Uint8Array,
  starts: Uint32Array,
  lengths: Uint32Array,
  one: number,
  other: number,
): boolean {
  const length = lengths[one] ?? 0;
  if (length !== lengths[other]) return false;
  const from = starts[one] ?? 0;
  const shift = (starts[other] ?? 0) - from;
  for (let i = from; i < from + length; i += 1) if (bytes[i] !== bytes[i + shift]) return false;
  return true;
}

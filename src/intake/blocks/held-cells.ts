import { cellTexts, type OwnCells } from '../records.js';
import { spreadsheetCell } from './limits.js';

/** Cells of a block kept as bytes, row by row from its first. */
export interface HeldCells {
  readonly rows: number;
  readonly bytes: number;
  /** Keeps some more; false where one is so long that it is worth a word. */
  add(cells: OwnCells, from: number, count: number): boolean;
  /** The texts of what is kept, which is then kept no longer. */
  take(): readonly string[];
  /** The same, for whoever asks before the next are added. */
  later(): () => readonly string[];
}

const noBytes = new Uint8Array(0);
const noLengths = new Uint32Array(0);

export function heldCells(): HeldCells {
  let bytes = noBytes;
  let lengths = noLengths;
  let decode: OwnCells['decode'] = () => '';
  let rows = 0;
  let used = 0;

  const texts = (count: number, size: number): readonly string[] =>
    count === 0
      ? []
      : cellTexts({ bytes: bytes.subarray(0, size), lengths: lengths.subarray(0, count), decode });

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
      const taken = texts(rows, used);
      rows = 0;
      used = 0;
      return taken;
    },
    later() {
      const [count, size] = [rows, used];
      rows = 0;
      used = 0;
      return () => texts(count, size);
    },
  };
}

function grown<T extends Uint8Array | Uint32Array>(old: T, length: number): T {
  const made = new (old.constructor as new (length: number) => T)(length);
  made.set(old);
  return made;
}

import type { ColumnBlock } from '../model.js';
import { addCell, type Column, newColumn, takeBlock } from './column.js';
import { blockCells, blockCharacters, blockRows } from './limits.js';
import type { CellSign } from './signs.js';

/** Called for each odd cell of each row: rare, so a call apiece costs nothing. */
export type OddCell = (sign: CellSign, column: number, cell: string, rowNumber: number) => void;

/** Gathers records into blocks. `add` returns a block when one is full; `flush` returns what is left. */
export interface BlockBuilder {
  add(record: readonly string[], rowNumber: number): ColumnBlock | null;
  flush(): ColumnBlock | null;
}

export function blockBuilder(width: number, mend: (cell: string) => string, odd: OddCell): BlockBuilder {
  const size = Math.min(blockRows, Math.max(16, Math.floor(blockCells / Math.max(1, width))));
  const columns: Column[] = Array.from({ length: width }, newColumn);
  let rowNumbers = new Uint32Array(0);
  let rows = 0;
  let characters = 0;

  function flush(): ColumnBlock | null {
    if (rows === 0) return null;
    const block = {
      rows,
      rowNumbers: rowNumbers.subarray(0, rows),
      columns: columns.map((column) => takeBlock(column, rows)),
    };
    rowNumbers = new Uint32Array(0);
    rows = 0;
    characters = 0;
    return block;
  }

  /** Small files stay small: room for 512 rows first, then twice as much. */
  function makeRoom(): void {
    const room = Math.min(size, rows === 0 ? 512 : rows * 2);
    rowNumbers = grown(rowNumbers, room);
    for (const column of columns)
      column.codes = grown(rows === 0 ? rowNumbers.subarray(0, 0) : column.codes, room);
  }

  return {
    add(record, rowNumber) {
      if (rows === rowNumbers.length) makeRoom();
      for (let i = 0; i < width; i += 1) {
        const column = columns[i] as Column;
        characters += addCell(column, record[i] ?? '', rows, mend);
        if (column.odd.size > 0) report(column, i, rows, rowNumber, odd);
      }
      rowNumbers[rows] = rowNumber;
      rows += 1;
      return rows === size || characters > blockCharacters ? flush() : null;
    },
    flush,
  };
}

function grown(codes: Uint32Array, room: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(room);
  larger.set(codes);
  return larger;
}

function report(column: Column, position: number, row: number, rowNumber: number, odd: OddCell): void {
  const code = column.codes[row] ?? 0;
  for (const sign of column.odd.get(code) ?? []) {
    odd(sign, position, column.dictionary.cells[code] ?? '', rowNumber);
  }
}

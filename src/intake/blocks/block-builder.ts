import type { ColumnBlock } from '../model.js';
import type { CodedRun } from '../records.js';
import { asBatch } from '../records.js';
import { addCell, addRunCells, type Column, enterHeld, newColumn, takeBlock } from './column.js';
import { blockCells, blockCharacters, blockRows } from './limits.js';
import type { CellSign } from './signs.js';

/** Called for each odd cell of each row: rare, so a call apiece costs nothing. */
export type OddCell = (sign: CellSign, column: number, cell: string, rowNumber: number) => void;

/** Gathers records into blocks. `add` returns a block when one is full; `flush` returns what is left. */
export interface BlockBuilder {
  add(record: readonly string[], rowNumber: number): ColumnBlock | null;
  /** The same for many coded records, with all the blocks that they fill. */
  addRun(run: CodedRun): Iterable<ColumnBlock>;
  flush(): ColumnBlock | null;
}

export function blockBuilder(width: number, mend: (cell: string) => string, odd: OddCell): BlockBuilder {
  const size = Math.min(blockRows, Math.max(16, Math.floor(blockCells / Math.max(1, width))));
  const columns: Column[] = Array.from({ length: width }, newColumn);
  let rowNumbers = new Uint32Array(0);
  let rows = 0;
  let characters = 0;
  /** Whether cells may be held back in this block: only those of a run are. */
  let holding = false;

  function flush(): ColumnBlock | null {
    if (rows === 0) return null;
    const block = {
      rows,
      rowNumbers: rowNumbers.subarray(0, rows),
      columns: columns.map((column) => takeBlock(column, rows, mend)),
    };
    // The next block is written over this one.
    rows = 0;
    characters = 0;
    holding = false;
    return block;
  }

  /** Small files stay small: room for 512 rows first, then twice as much, or as much as is needed at once. */
  function makeRoom(needed: number): void {
    const room = Math.min(size, Math.max(needed, rows === 0 ? 512 : rows * 2));
    const numbers = new Uint32Array(room);
    numbers.set(rowNumbers);
    rowNumbers = numbers;
    for (const column of columns) {
      const codes = new Uint16Array(room);
      if (rows > 0) codes.set(column.codes);
      column.codes = codes;
    }
  }

  function add(record: readonly string[], rowNumber: number): ColumnBlock | null {
    if (rows === rowNumbers.length) makeRoom(rows + 1);
    if (holding) for (const column of columns) characters += enterHeld(column, mend);
    holding = false;
    for (let i = 0; i < width; i += 1) {
      const column = columns[i] as Column;
      characters += addCell(column, record[i] ?? '', rows, mend);
      if (column.odd !== null) report(column, i, rows, rowNumber, odd);
    }
    rowNumbers[rows] = rowNumber;
    rows += 1;
    return rows === size || characters > blockCharacters ? flush() : null;
  }

  /** Some records of a run, as many as there is room for. */
  function addPart(run: CodedRun, from: number, count: number): void {
    holding = true;
    for (let i = 0; i < width; i += 1) {
      const cells = run.columns[i];
      if (cells !== undefined)
        characters += addRunCells(columns[i] as Column, cells, from, count, rows, mend);
    }
    for (let i = 0; i < count; i += 1) rowNumbers[rows + i] = run.firstRow + from + i;
    const strange = columns.some((column) => column.odd !== null)
      ? columns.flatMap((column, i) => (column.odd === null ? [] : [i]))
      : [];
    for (let i = 0; strange.length > 0 && i < count; i += 1) {
      for (const position of strange) {
        report(columns[position] as Column, position, rows + i, run.firstRow + from + i, odd);
      }
    }
    rows += count;
  }

  return {
    add,
    *addRun(run) {
      for (let from = 0; from < run.rows; ) {
        const held = columns.reduce((sum, column) => sum + column.held.bytes, 0);
        if (characters + held + mostCharacters(run) > blockCharacters) {
          const { records, rowNumbers: numbers } = asBatch(run);
          for (; from < run.rows; from += 1) {
            const block = add(records[from] ?? [], numbers[from] ?? 0);
            if (block !== null) yield block;
          }
          return;
        }
        const count = Math.min(size - rows, run.rows - from);
        if (rowNumbers.length < rows + count) makeRoom(rows + count);
        addPart(run, from, count);
        from += count;
        const block = rows === size ? flush() : null;
        if (block !== null) yield block;
      }
    },
    flush,
  };
}

/** More characters than a run can bring to a block, whatever its dictionaries hold already. */
function mostCharacters(run: CodedRun): number {
  let sum = 0;
  for (const column of run.columns) {
    if (column.cells === null) sum += column.texts.characters;
    else sum += column.cells.bytes.length;
  }
  return sum;
}

function report(column: Column, position: number, row: number, rowNumber: number, odd: OddCell): void {
  const code = column.codes[row] ?? 0;
  for (const sign of column.odd?.get(code) ?? []) {
    odd(sign, position, column.dictionary.cells[code] ?? '', rowNumber);
  }
}

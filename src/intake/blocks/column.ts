import type { CellDictionary, ColumnBlock } from '../model.js';
import type { CodedRunColumn, CodeTexts } from '../records.js';
import { cellTexts } from '../records.js';
import { type DistinctCells, type HeldCells, heldCells } from './held-cells.js';
import { sharedCharacters, sharedEntries } from './limits.js';
import { ownCopy } from './own-copy.js';
import { type CellSign, signsOf } from './signs.js';

/** One column while its cells become integers. */
export interface Column {
  dictionary: { cells: string[] };
  codes: Uint16Array;
  /** Text → code; NULs and platform escapes lead to the code of the mended text. */
  known: Map<string, number>;
  characters: number;
  shared: boolean;
  /** What is odd about a cell, by its code in the present dictionary; nearly always null, for nothing. */
  odd: Map<number, readonly CellSign[]> | null;
  /** Cells of this block that have not been made into integers, because nobody may ask for them. */
  readonly held: HeldCells;
  /** Lets go of what was made of the cells that were held back last. */
  release: () => void;
}

/** A typed array takes long to make, and most tables are small: all columns begin with this one. */
const noCodes: Uint16Array<ArrayBuffer> = new Uint16Array(0);
const nothing = (): void => undefined;

export function newColumn(): Column {
  return {
    ...freshDictionary(),
    codes: noCodes,
    shared: true,
    held: heldCells(),
    release: nothing,
  };
}

function freshDictionary(): Pick<Column, 'dictionary' | 'known' | 'characters' | 'odd'> {
  return { dictionary: { cells: [''] }, known: new Map([['', 0]]), characters: 0, odd: null };
}

/** The code of a cell, entering it when it is new. Returns how many characters the dictionary grew by. */
export function addCell(column: Column, cell: string, row: number, mend: (cell: string) => string): number {
  const known = column.known.get(cell);
  if (known !== undefined) {
    column.codes[row] = known;
    return 0;
  }
  const signs = signsOf(cell);
  const mended = mend(signs.includes('damaged') ? cell.replaceAll('\0', '') : cell);
  const key = ownCopy(cell);
  let code = mended === cell ? undefined : column.known.get(mended);
  if (code === undefined) {
    code = column.dictionary.cells.length;
    const kept = mended === cell ? key : ownCopy(mended);
    column.dictionary.cells.push(kept);
    column.known.set(kept, code);
    if (kept !== key) column.known.set(key, code);
  } else column.known.set(key, code);
  if (signs.length > 0) column.odd = (column.odd ?? new Map()).set(code, signs);
  column.codes[row] = code;
  column.characters += mended.length;
  return mended.length;
}

/** The same for `count` cells of a run from `from` on, for the rows from `row` on. */
export function addRunCells(
  column: Column,
  run: CodedRunColumn,
  from: number,
  count: number,
  row: number,
  mend: (cell: string) => string,
): number {
  let characters = 0;
  if (run.cells !== null) {
    const { held } = column;
    if (!column.shared && run.cells.plain && held.rows === row && held.add(run.cells, from, count)) return 0;
    characters += enterHeld(column, mend);
    const cells = cellTexts(run.cells);
    for (let i = 0; i < count; i += 1) characters += addCell(column, cells[from + i] ?? '', row + i, mend);
    return characters;
  }
  characters += enterHeld(column, mend);
  const { codes, at, texts } = run;
  const entries = entriesOf(texts, column.dictionary);
  for (let i = 0; ; i += 1) {
    if (texts.unentered === 0) {
      copyEntries(codes, at + from + i, entries, column.codes, row + i, row + count);
      return characters;
    }
    i = copyKnown(codes, at + from, i, count, entries, column.codes, row);
    if (i === count) return characters;
    const code = codes[at + from + i] ?? 0;
    characters += addCell(column, texts.texts[code] ?? '', row + i, mend);
    entries[code] = column.codes[row + i] ?? 0;
    texts.unentered -= 1;
  }
}

/** Makes integers of the cells that were held back in this block. Returns what the dictionary grew by. */
export function enterHeld(column: Column, mend: (cell: string) => string): number {
  if (column.held.rows === 0) return 0;
  let characters = 0;
  for (const [row, cell] of column.held.take().entries()) characters += addCell(column, cell, row, mend);
  return characters;
}

/** Writes entries for codes which all have one. */
function copyEntries(
  codes: Uint16Array,
  from: number,
  entries: Int32Array,
  made: Uint16Array,
  start: number,
  end: number,
): void {
  const shift = from - start;
  for (let i = start; i < end; i += 1) made[i] = entries[codes[shift + i] ?? 0] ?? 0;
}

/** Writes entries for codes from the `i`th on, up to the first that has none yet; returns which that is. */
function copyKnown(
  codes: Uint16Array,
  from: number,
  start: number,
  count: number,
  entries: Int32Array,
  made: Uint16Array,
  row: number,
): number {
  let i = start;
  for (; i < count; i += 1) {
    const entry = entries[codes[from + i] ?? 0] ?? -1;
    if (entry < 0) break;
    made[row + i] = entry;
  }
  return i;
}

/** Where the texts of a source's codes stand in a dictionary, as far as they have been entered. */
function entriesOf(texts: CodeTexts, dictionary: object): Int32Array {
  const codes = texts.texts.length;
  if (texts.dictionary !== dictionary) {
    texts.dictionary = dictionary;
    texts.entries = new Int32Array(codes).fill(-1);
    texts.entries[0] = 0;
    texts.unentered = codes - 1;
  } else if (texts.entries.length < codes) {
    const known = texts.entries;
    texts.entries = new Int32Array(codes).fill(-1);
    texts.entries.set(known);
    texts.unentered += codes - known.length;
  }
  return texts.entries;
}

/** Ends a block: hands out what it holds and makes ready for the next. */
export function takeBlock(
  column: Column,
  rows: number,
  mend: (cell: string) => string,
): ColumnBlock['columns'][number] {
  if (column.held.rows > 0) return heldColumn(column, mend);
  const taken = { dictionary: column.dictionary, codes: column.codes.subarray(0, rows) };
  const entries = column.dictionary.cells.length;
  if (!column.shared || entries > sharedEntries || column.characters > sharedCharacters) {
    column.shared = false;
    Object.assign(column, freshDictionary());
  }
  return taken;
}

/**
 * A column whose cells become integers when somebody asks, which must be before the next block is read. Then what was
 * made is let go of, whoever still holds the block: thousands of texts would grow old with it.
 */
function heldColumn(column: Column, mend: (cell: string) => string): ColumnBlock['columns'][number] {
  const distinct = column.held.later();
  let made: Integers | null = null;
  column.release();
  column.release = () => {
    made = null;
  };
  const make = (): Integers => {
    made ??= mended(distinct(), mend);
    return made;
  };
  return {
    get dictionary() {
      return make().dictionary;
    },
    get codes() {
      return make().codes;
    },
  };
}

interface Integers {
  readonly dictionary: CellDictionary;
  readonly codes: Uint16Array;
}

/** Where cells that differ are the same once mended, they get one code. */
function mended({ cells, codes }: DistinctCells, mend: (cell: string) => string): Integers {
  const texts = cells.map(mend);
  if (texts.every((text, i) => text === cells[i])) return { dictionary: { cells }, codes };
  const known = new Map([['', 0]]);
  for (const text of texts) if (!known.has(text)) known.set(text, known.size);
  const places = texts.map((text) => known.get(text) ?? 0);
  return { dictionary: { cells: [...known.keys()] }, codes: codes.map((code) => places[code] ?? 0) };
}

import type { CellDictionary } from '../model.js';
import type { CodedRunColumn, CodeTexts } from '../records.js';
import { sharedCharacters, sharedEntries } from './limits.js';
import { type CellSign, signsOf } from './signs.js';

/** One column while its cells become integers. */
export interface Column {
  dictionary: { cells: string[] };
  codes: Uint32Array;
  /** Text → code; NULs and platform escapes lead to the code of the mended text. */
  known: Map<string, number>;
  characters: number;
  shared: boolean;
  /** What is odd about a cell, by its code in the present dictionary: nearly always empty. */
  odd: Map<number, readonly CellSign[]>;
}

export function newColumn(): Column {
  return { ...freshDictionary(), codes: new Uint32Array(0), shared: true };
}

function freshDictionary(): Pick<Column, 'dictionary' | 'known' | 'characters' | 'odd'> {
  return { dictionary: { cells: [''] }, known: new Map([['', 0]]), characters: 0, odd: new Map() };
}

/** The code of a cell, entering it when it is new. Returns how many characters the dictionary grew by. */
export function addCell(column: Column, cell: string, row: number, mend: (cell: string) => string): number {
  const known = column.known.get(cell);
  if (known !== undefined) {
    column.codes[row] = known;
    return 0;
  }
  const mended = mend(cell.includes('\0') ? cell.replaceAll('\0', '') : cell);
  const key = ownCopy(cell);
  let code = column.known.get(mended);
  if (code === undefined) {
    code = column.dictionary.cells.length;
    const kept = mended === cell ? key : ownCopy(mended);
    column.dictionary.cells.push(kept);
    column.known.set(kept, code);
    if (kept !== key) column.known.set(key, code);
  } else column.known.set(key, code);
  const signs = signsOf(cell);
  if (signs.length > 0) column.odd.set(code, signs);
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
    for (let i = 0; i < count; i += 1)
      characters += addCell(column, run.cells[from + i] ?? '', row + i, mend);
    return characters;
  }
  const { codes, texts } = run;
  const entries = entriesOf(texts, column.dictionary);
  const made = column.codes;
  for (let i = 0; i < count; i += 1) {
    const code = codes[from + i] ?? 0;
    const entry = entries[code] ?? -1;
    if (entry >= 0) made[row + i] = entry;
    else {
      characters += addCell(column, texts.texts[code] ?? '', row + i, mend);
      entries[code] = made[row + i] ?? 0;
    }
  }
  return characters;
}

/** Where the texts of a source's codes stand in a dictionary, as far as they have been entered. */
function entriesOf(texts: CodeTexts, dictionary: object): Int32Array {
  const known = texts.entries;
  if (texts.dictionary !== dictionary) {
    texts.dictionary = dictionary;
    known.fill(-1);
    known[0] = 0;
  }
  if (known.length < texts.texts.length) {
    texts.entries = new Int32Array(texts.texts.length * 2).fill(-1);
    texts.entries.set(known);
  }
  return texts.entries;
}

/** Ends a block: hands out what it holds and makes ready for the next. */
export function takeBlock(column: Column, rows: number): { dictionary: CellDictionary; codes: Uint32Array } {
  const taken = { dictionary: column.dictionary, codes: column.codes.subarray(0, rows) };
  const entries = column.dictionary.cells.length;
  if (!column.shared || entries > sharedEntries || column.characters > sharedCharacters) {
    column.shared = false;
    Object.assign(column, freshDictionary());
  }
  return taken;
}

/** A copy that does not keep the whole piece of the file alive behind it, as a slice of a long string does. */
function ownCopy(cell: string): string {
  return cell.length < 13 ? cell : ` ${cell}`.slice(1);
}

/** Some records of the table, in order, with the row number of each as the spreadsheet shows it (from 1). */
export interface RecordBatch {
  readonly records: readonly (readonly string[])[];
  readonly rowNumbers: readonly number[];
}

/**
 * Records whose cells are coded already. `texts` of a column gives the text of a code; its numbering goes on from run to
 * run with the same `texts`. A column of ever new cells has `cells`, one a row, instead. Good until the next is read.
 */
export interface CodedRun {
  readonly rows: number;
  /** Row number of the first record; the others follow without a gap. */
  readonly firstRow: number;
  readonly columns: readonly CodedRunColumn[];
}

export type CodedRunColumn =
  | {
      /** Those of this column begin at `at`. */
      readonly codes: Uint16Array;
      readonly at: number;
      readonly texts: CodeTexts;
      readonly cells: null;
    }
  | { readonly cells: OwnCells };

/** The cells of a column of ever new ones, as bytes: nobody may ask for their text. */
export interface OwnCells {
  readonly bytes: Uint8Array;
  /** Bytes of each. */
  readonly lengths: Uint32Array;
  /** True where nothing can be odd about any of them. */
  readonly plain: boolean;
  readonly decode: (bytes: Uint8Array) => string;
}

/** Cells from bytes that lie end to end: made into text in one go where every byte is a character. */
export function cellTexts({ bytes, lengths, decode }: Omit<OwnCells, 'plain'>): string[] {
  const whole = lengths.length === 0 ? '' : decode(bytes);
  const even = whole.length === bytes.length;
  const cells: string[] = [];
  let at = 0;
  for (const length of lengths) {
    cells.push(even ? whole.slice(at, at + length) : decode(bytes.subarray(at, at + length)));
    at += length;
  }
  return cells;
}

/** The texts of a column's codes from one source, and where they stand in the dictionary they were last entered in. */
export interface CodeTexts {
  readonly texts: string[];
  characters: number;
  dictionary: object | null;
  /** By code: the entry in `dictionary`, or -1; and how many have none. */
  entries: Int32Array;
  unentered: number;
}

export type Records = RecordBatch | CodedRun;

/** Coded records as text again, for whoever must look at each. */
export function asBatch(records: Records): RecordBatch {
  if ('records' in records) return records;
  const made: string[][] = [];
  const rowNumbers: number[] = [];
  const own = records.columns.map(({ cells }) => (cells === null ? null : cellTexts(cells)));
  for (let row = 0; row < records.rows; row++) {
    made.push(records.columns.map((column, i) => own[i]?.[row] ?? textAt(column, row)));
    rowNumbers.push(records.firstRow + row);
  }
  return { records: made, rowNumbers };
}

function textAt(column: CodedRunColumn, row: number): string {
  return column.cells === null ? (column.texts.texts[column.codes[column.at + row] ?? 0] ?? '') : '';
}

/** What reading the table itself has shown, known when its last record has been read. */
export interface ReadingNotes {
  /** Rows with a quotation mark inside an unquoted cell, or text after a closing one. */
  readonly strayQuotes: { count: number; rows: number[] };
}

export function noReadingNotes(): ReadingNotes {
  return { strayQuotes: { count: 0, rows: [] } };
}

import type { Finding } from '../findings/findings.js';

/** What the file turned out to be. Every assumption here is printed, even when all is well. */
export interface SourceFacts {
  /** File name without folders: paths stay out of every output. */
  readonly file: string;
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  /** Name of the survey platform's layout, e.g. `smartsurvey`; `plain` for one heading row and nothing else. */
  readonly dialect: string;
  readonly headingRows: number;
  /** Why this dialect and this many heading rows were taken: clues in words. */
  readonly clues: readonly string[];
}

/** A column as the spreadsheet shows it. */
export interface Heading {
  /** From 0. */
  readonly position: number;
  /** As a spreadsheet shows it: `A`, `AC`. */
  readonly letter: string;
  /** The cells of the heading rows, top to bottom; parts carried over from the left where a platform does so. */
  readonly parts: readonly string[];
  /**
   * The texts a question may be found by, best first: for a grid `row`, `stem - row`, `stem [row]`; for one
   * heading row its text. Already decoded, not yet normalised.
   */
  readonly texts: readonly string[];
  /** The question's stem when the dialect knows it, and the row or option text. */
  readonly stem: string | null;
  readonly item: string | null;
  /** The platform's own code for the column (LimeSurvey `Q4[1]`, Qualtrics `Q2_1`), when there is one. */
  readonly code: string | null;
  /** True for columns that the dialect knows to be the platform's own (ids, dates, status), by role when known. */
  readonly platformRole: string | null;
}

/**
 * The distinct cells of a column, as text, in order of first appearance. Position 0 is always the blank cell.
 * A column of very many different cells starts a new dictionary with each block, so memory stays bounded:
 * consumers settle what a cell means once per dictionary entry and key what they settle by the dictionary.
 */
export interface CellDictionary {
  readonly cells: readonly string[];
}

/**
 * A run of records: for each column one small integer a row, below 65,536 because a dictionary with more entries than
 * a run has room for is not gone on with. Good until the next is asked for: who keeps it copies it.
 */
export interface ColumnBlock {
  readonly rows: number;
  /** The row number of each record as the spreadsheet shows it (heading rows and blank lines counted, from 1). */
  readonly rowNumbers: Uint32Array;
  /** By column position. */
  readonly columns: readonly { readonly dictionary: CellDictionary; readonly codes: Uint16Array }[];
}

/** Records that intake itself set aside, and why. `read` counts every record below the headings. */
export interface IntakeRows {
  readonly read: number;
  readonly setAside: Readonly<Record<string, number>>;
}

/** An export opened: headings known, records still to come. */
export interface ExportTable {
  readonly facts: SourceFacts;
  readonly headings: readonly Heading[];
  /**
   * What the dialect says of marks and blanks, e.g. `{ '-': 'missing' }` for SmartSurvey, `{ 'N/A': 'missing' }`
   * for LimeSurvey ("never shown"). Decided by platform, never guessed.
   */
  readonly marks: Readonly<Record<string, string>>;
  /** Reads the records, once, in order. A block's memory is used again for the next. */
  blocks(): AsyncIterable<ColumnBlock>;
  /** Known when `blocks()` has been read to the end. */
  end(): IntakeEnd;
}

/** What is only known once the last byte has been read. */
export interface IntakeEnd {
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: IntakeRows;
  readonly findings: readonly Finding[];
}

/** An export as the shell hands it over: a name for messages and its bytes, readable as often as needed. */
export interface ExportBytes {
  readonly file: string;
  readonly size: number;
  bytes(): AsyncIterable<Uint8Array>;
  /** A faster way through a large delimited text, where the shell has one. What is read is the same without it. */
  readonly bulk?: BulkReader;
}

/** Codes the cells of a delimited text in good order far faster than text can be split; it settles nothing. */
export interface BulkReader {
  /** Bytes at the start of the file that are read as text. */
  readonly head: number;
  /** One pass over the bytes: whether they are ASCII, or else fit UTF-8. Comes before `pieces`. */
  look(): Promise<{ readonly ascii: boolean; readonly utf8: boolean }>;
  /** The records from a byte on where a record starts, in order. A piece is good until the next is asked for. */
  pieces(plan: BulkPlan): AsyncIterable<BulkPiece>;
  /** SHA-256 of all bytes, in hexadecimal: worked out when it is asked for, which takes as long as reading them. */
  sha256(): string;
}

export interface BulkPlan {
  readonly from: number;
  /** Cells in every record. */
  readonly columns: number;
  /** One ASCII character. */
  readonly delimiter: string;
}

/** A stretch of whole records: coded, or its bytes where something in it is odd; null bytes where it is too long. */
export type BulkPiece = CodedPiece | { readonly odd: Uint8Array | null };

/**
 * Coded records, as the scanner lays them out. Each source (thread) numbers the cells of a column for itself: 0 is the
 * blank cell, and the others follow in the order in which they are handed over.
 */
export interface CodedPiece {
  readonly source: number;
  readonly rows: number;
  /** Codes column by column, `rows` each. */
  readonly codes: Uint16Array;
  /**
   * For each column two 32-bit numbers: above 0 where its cells are handed over as they are, one a row, instead of coded
   * (2 where they are plain: ASCII without NUL, # and +, so that there is nothing odd about them);
   * and how many cells follow. Then the length of each cell in bytes, then the bytes.
   */
  readonly packed: Uint8Array;
}

/** What the user may overrule. Everything left out is found from the file and shown. */
export interface IntakeSettings {
  readonly dialect?: string;
  readonly headingRows?: number;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
}

import type { Top } from './top.js';

/** Evidence that a file was written by a platform. */
export interface Sighting {
  /** Rows of the spreadsheet above the first response. */
  readonly headingRows: number;
  /** From 0 to 1; the strongest sighting is taken. */
  readonly strength: number;
  readonly clues: readonly string[];
}

/** What one column's heading says, before it is tied to a question. */
export interface HeadingTexts {
  readonly parts: readonly string[];
  readonly texts: readonly string[];
  readonly stem: string | null;
  readonly item: string | null;
  readonly code: string | null;
}

/** One survey platform's way of writing an export. */
export interface Dialect {
  readonly name: string;
  readonly title: string;
  /** Whether the layout was seen in real files or public code; if not, the note says so to the user. */
  readonly verified: boolean;
  /** Looks for the platform's own marks in the first rows. */
  sight(top: Top): Sighting | null;
  /** Reads the heading rows, all cut or filled to the same width. */
  headings(rows: readonly (readonly string[])[], top: Top): readonly HeadingTexts[];
  /** Cells that stand for no answer on this platform. */
  readonly marks: Readonly<Record<string, string>>;
  /** The platform's own columns, by the key of their heading. */
  readonly roles: Readonly<Record<string, string>>;
  /** The role of a column whose heading follows a pattern. */
  readonly roleOf?: (part: string) => string | null;
  /** Undoes what the platform does to the text of a cell. */
  readonly mend?: (cell: string) => string;
}

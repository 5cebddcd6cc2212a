import type { EncodingChoice } from './bytes/bytes.js';
import type { DelimiterChoice } from './csv/csv.js';
import type { FindingList } from './finding-list.js';
import type { Records } from './records.js';

/** A file whose records can be read, whatever it is: a delimited text or a sheet of a workbook. */
export interface OpenedFile {
  readonly encoding: EncodingChoice;
  readonly delimiter: DelimiterChoice | null;
  readonly sheet: string | null;
  /** Whether a record shorter than the headings is in order. */
  readonly shortRows: boolean;
  records(): AsyncIterable<Records>;
  /** Known when the records have been read to the end. */
  sha256(): string;
  /** Says what only the whole file shows. */
  finish(findings: FindingList): void;
}

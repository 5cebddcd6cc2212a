/**
 * How much a finding matters. `stop`: nothing is analysed. `error`: the column or row is left out, exit code
 * not 0. `confirm`: analysed only after a recorded yes. `warning`: analysed, and said in the output. `note`.
 */
export type Severity = 'stop' | 'error' | 'confirm' | 'warning' | 'note';

export type Detail = string | number | boolean | readonly string[] | readonly number[];

/**
 * Something about the data, as data: the sentence is made late, from `code` and `details`. Same cause in the
 * same column is one finding with a count. No personal data ever stands in one.
 */
export interface Finding {
  /** Stable, e.g. `answer-not-on-scale`; `poet explain <code>` prints its page. */
  readonly code: string;
  readonly severity: Severity;
  /** The column's letter as the spreadsheet shows it, or null when the finding is about the file or its rows. */
  readonly column: string | null;
  readonly heading: string | null;
  readonly question: string | null;
  /** Cells, rows or columns concerned. */
  readonly count: number;
  /** Spreadsheet row numbers; the first ones, see `count` for how many there are. */
  readonly rows: readonly number[];
  readonly details: Readonly<Record<string, Detail>>;
}

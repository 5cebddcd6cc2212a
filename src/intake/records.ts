/** Some records of the table, in order, with the row number of each as the spreadsheet shows it (from 1). */
export interface RecordBatch {
  readonly records: readonly (readonly string[])[];
  readonly rowNumbers: readonly number[];
}

/** What reading the table itself has shown, known when its last record has been read. */
export interface ReadingNotes {
  /** Rows with a quotation mark inside an unquoted cell, or text after a closing one. */
  readonly strayQuotes: { count: number; rows: number[] };
}

export function noReadingNotes(): ReadingNotes {
  return { strayQuotes: { count: 0, rows: [] } };
}

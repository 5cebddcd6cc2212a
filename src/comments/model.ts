/** A comment as a reviewer may read it: one line, identifiers taken out, and nothing else of the person. */
export interface FoundComment {
  /** Made from the words that are left, so that it tells neither the row nor what was taken out. */
  readonly id: string;
  readonly questionSet: string;
  readonly question: string;
  readonly text: string;
  /** Kinds of identifier that were taken out: `phone number`. */
  readonly redacted: readonly string[];
}

/** One line of a review file that a person has been through. */
export interface ReviewedComment {
  readonly id: string;
  /** As the reviewer left it. */
  readonly text: string;
  readonly approved: boolean;
  /** Row of the review file, as a spreadsheet shows it. */
  readonly row: number;
}

/** A comment that a person has agreed to print. */
export interface Quote {
  readonly text: string;
  /** The reviewer changed or shortened it. */
  readonly edited: boolean;
}

/** How many comments on a question use a word of a theme. */
export interface ThemeCount {
  readonly theme: string;
  readonly count: number;
}

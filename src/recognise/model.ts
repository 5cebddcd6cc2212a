import type { Finding } from '../findings/findings.js';
import type { Heading } from '../intake/intake.js';
import type { QuestionSet } from '../question-set/question-set.js';

/** Columns around the survey that every question set may have, recognised by their usual headings. */
export type ContextRole =
  | 'authority'
  | 'region'
  | 'respondent-type'
  | 'respondent-id'
  | 'response-id'
  | 'review-date'
  | 'mode'
  | 'filled-in-by'
  | 'status'
  | 'wave';

/** How a column was found: evidence, in order of strength. */
export type MatchedBy = 'mapping' | 'id' | 'label' | 'heading' | 'code' | 'option' | 'near';

/** One column of the export tied to one question, or to one option of a choose-many question. */
export interface ColumnMatch {
  readonly question: string;
  /** The option's label when the column holds one option of a choose-many (or expanded choose-one) question. */
  readonly choice: string | null;
  readonly column: Heading;
  readonly how: MatchedBy;
}

export interface ContextMatch {
  readonly role: ContextRole;
  readonly column: Heading;
}

/** The columns in which a platform notes when a response was begun and sent, and how many seconds lay between. */
export interface ResponseTimes {
  readonly began: Heading | null;
  readonly ended: Heading | null;
  readonly seconds: Heading | null;
}

/** What the user may overrule. */
export interface RecogniseSettings {
  /** `adult@2017`, when the user says which. */
  readonly questionSet?: string;
  /** Question id (or `question/choice`) → heading text or column letter, from `poet.yaml` `columns:`. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Confirmations given beforehand: finding codes. */
  readonly accept?: readonly string[];
  /** True for a mapping to be drafted: the nearest question set is taken, however few of its questions are found. */
  readonly drafting?: boolean;
}

/** One question set weighed against the headings. */
export interface Candidate {
  readonly questionSet: string;
  readonly title: string;
  readonly matched: number;
  readonly of: number;
}

/** Which questionnaire this is, which column is which, and the evidence. */
export interface Recognition {
  readonly questionSet: QuestionSet;
  /** Rows of this audience only, when a respondent-type column splits one file into audiences; null for all rows. */
  readonly only: {
    readonly column: Heading;
    readonly cells: readonly string[];
    /** Cells that mean another audience; any further cell is a respondent of unknown type. */
    readonly others: readonly string[];
  } | null;
  readonly matches: readonly ColumnMatch[];
  readonly context: readonly ContextMatch[];
  /** Looked at to check the responses, and never kept. They stand in `context` or `aside` too. */
  readonly times: ResponseTimes;
  /** Columns that hold direct identifiers: dropped, named by letter and heading, never read further. */
  readonly identifiers: readonly { readonly column: Heading; readonly what: string }[];
  /**
   * Columns that are known and not read: the platform's own, the text beside an "Other" option, the summary of a question
   * whose options have columns, and a copy of a column that is read.
   */
  readonly aside: readonly {
    readonly column: Heading;
    readonly why: 'platform' | 'other-text' | 'summary' | 'copy';
  }[];
  readonly unknown: readonly Heading[];
  /** Questions of the set with at least one column, of the questions that could have one. */
  readonly matched: number;
  readonly of: number;
  /** All question sets considered, best first. */
  readonly candidates: readonly Candidate[];
  readonly findings: readonly Finding[];
}

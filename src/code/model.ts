import type { Finding, Severity } from '../findings/findings.js';
import type { ColumnBlock, IntakeEnd } from '../intake/intake.js';
import type { NonAnswer, QuestionSet } from '../question-set/question-set.js';

/** Codes below zero for the four kinds of non-answer; zero and up is the position of the answer or choice. */
export const nonAnswerCodes = { missing: -1, doesNotApply: -2, dontKnow: -3, preferNotToSay: -4 } as const;

declare const coded: unique symbol;

/**
 * Answers as integers, for one audience: a row a person, in the order of the file, only rows that are used.
 * Only `code/` can make one, so unchecked data cannot be scored.
 */
export interface AnswerBatch {
  readonly [coded]: true;
  readonly questionSet: QuestionSet;
  readonly rows: number;
  /**
   * Rated and choose-one questions: the answer's position in the scale's or question's list, or a non-answer code.
   * Every such question of the set is here; one without a column is missing throughout.
   */
  readonly answers: Readonly<Record<string, Int8Array | Int16Array>>;
  /**
   * Choose-many questions: for each choice 1 or 0 a row; `answered` is 1 where the person ticked anything or
   * answered the question otherwise, 0 where all is blank.
   */
  readonly ticks: Readonly<
    Record<string, { readonly answered: Uint8Array; readonly choices: readonly Uint8Array[] }>
  >;
  /** Comments: 1 where the person wrote something. The words themselves are not here. */
  readonly comments: Readonly<Record<string, Uint8Array>>;
  /** Context columns as small dictionaries; code 0 is "not given". Months are `2026-04`. */
  readonly context: Readonly<
    Partial<Record<'authority' | 'region' | 'month' | 'mode' | 'filledInBy' | 'wave', ContextColumn>>
  >;
  /** Only where `CodeSettings.keyOf` is given: whose row it is (blank when not known), and a number that grows with its date. */
  readonly people?: { readonly keys: readonly string[]; readonly ranks: Float64Array };
}

export interface ContextColumn {
  readonly values: readonly string[];
  readonly codes: Uint32Array;
}

/** What the user may settle about the answers. Everything is optional. */
export interface CodeSettings {
  /** Confirmations given beforehand: finding codes, or the short names `partials` and `tests`. */
  readonly accept?: readonly string[];
  /**
   * What bare codes mean, by scale id or question id: `"5 is best"`, `"1 is best"`, or code → label. Without this,
   * and without codes in the question set, bare codes are not read.
   */
  readonly codes?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  /** Order of the parts in dates such as 03/04/2026. Found from the column when it can be. */
  readonly dateOrder?: 'day-first' | 'month-first';
  /** The day of the run as an ISO date: dates after it are reported. Without it none is. */
  readonly today?: string;
  /** The day the survey opened as an ISO date: what was answered before it was a trial, and is left out until accepted. */
  readonly opened?: string;
  /** Cells that stand for no answer, beside those that the platform is known to write. */
  readonly marks?: Readonly<Record<string, NonAnswer>>;
  /** Share (0–1) of a column's answers below which answers that are not on the scale are a warning. */
  readonly thresholds?: Readonly<Record<string, number>>;
  /** Several reviews of one person: the latest only (the default), or all. */
  readonly reviews?: 'latest' | 'all';
  /** Makes the key by which a person is known again from their id: salted, and never shared. None unless given. */
  readonly keyOf?: (id: string) => string;
}

/** Is handed each comment of a used row as it is read, and nothing else of the row. */
export type TakeComment = (questionSet: string, question: string, cell: string) => void;

/** Codes one audience's answers, block by block. `finish` is called once, after the last block. */
export interface Coder {
  code(block: ColumnBlock): AnswerBatch;
  finish(end: IntakeEnd): ValidationReport;
}

/** What was found in one audience's file: by intake, by recognition and by coding, worst first. */
export interface ValidationReport {
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** What was taken to be so in reading the answers: said even when all is well. */
  readonly assumed: {
    readonly dateOrder: {
      readonly column: string;
      readonly order: 'day-first' | 'month-first';
      /** `column`: some date shows it. `undecided`: none does. `both`: dates show both. `none`: no date has an order. */
      readonly because: 'column' | 'settings' | 'undecided' | 'both' | 'none';
    } | null;
    /** Cells known to stand for no answer, by the platform's layout and by settings. */
    readonly marks: Readonly<Record<string, string>>;
  };
  /** read = used + the sum of `setAside`. */
  readonly rows: {
    readonly read: number;
    readonly used: number;
    readonly setAside: Readonly<Record<string, number>>;
  };
  /**
   * Every cell of every used row is answered, blank, a non-answer, set aside with a reason, or in a column not read:
   * read = answers + notAnswered + the sum of `setAside`.
   */
  readonly cells: {
    readonly read: number;
    readonly answers: number;
    readonly notAnswered: number;
    readonly setAside: Readonly<Record<string, number>>;
  };
}

import type { AnalysisSource } from '../analysis/analysis.js';
import type { ValidationReport } from '../code/code.js';
import type { Finding } from '../findings/findings.js';

/** What a check knows besides the sentence of one finding: its few words, its number, and what to do. */
export interface Advice {
  readonly title: string;
  readonly number: string | null;
  readonly todo: string;
}

/** A finding with its sentence. */
export type SaidFinding = Finding & { readonly message: string };

/** One questionnaire found in a file, and what there is to say about it. */
export interface CheckedAudience {
  readonly questionSet: string;
  readonly title: string;
  readonly recognised: { readonly matched: number; readonly of: number };
  readonly assumed: ValidationReport['assumed'];
  readonly validation: { readonly findings: readonly SaidFinding[] };
}

/** One file, read and checked. */
export interface CheckedFile {
  readonly source: Pick<
    AnalysisSource,
    'file' | 'encoding' | 'delimiter' | 'sheet' | 'dialect' | 'headingRows' | 'rows'
  >;
  readonly clues: readonly string[];
  readonly audiences: readonly CheckedAudience[];
}

/** One file that could not be read as a survey, and why. */
export interface RefusedFile {
  readonly file: string;
  readonly refused: { readonly code: string; readonly message: string; readonly hint: string };
}

/** How findings are weighed in words: stop and error are to fix, warning and note for information. */
export type Level = 'Must fix' | 'Please confirm' | 'Warning' | 'Note';

export interface Counts {
  readonly mustFix: number;
  readonly confirm: number;
  readonly information: number;
}

/** One finding in one column, or about the rows of a file. */
export interface ReportedFinding {
  /** The question set it concerns; null where it concerns the whole file. */
  readonly questionSet: string | null;
  readonly column: string | null;
  readonly heading: string | null;
  readonly question: string | null;
  readonly count: number;
  /** Spreadsheet rows, the first ones, as `14-20, 31`; empty when it names none. */
  readonly rows: string;
  /** Cells or rows beyond those that `rows` names. */
  readonly moreRows: number;
  readonly message: string;
}

/** Findings of one cause. */
export interface FindingsByCause {
  readonly level: Level;
  readonly code: string;
  readonly number: string | null;
  readonly title: string;
  readonly todo: string;
  readonly count: number;
  readonly findings: readonly ReportedFinding[];
}

/** Something that was taken to be so in reading the file, and why. */
export interface Assumption {
  readonly what: string;
  readonly taken: string;
}

export interface FileFindings {
  readonly file: string;
  readonly verdict: string;
  readonly counts: Counts;
  /** Null for a file that was refused: nothing of it was used. */
  readonly rows: {
    readonly read: number;
    readonly used: number;
    readonly setAside: readonly { readonly because: string; readonly count: number }[];
  } | null;
  readonly assumptions: readonly Assumption[];
  readonly causes: readonly FindingsByCause[];
}

/** Everything that was found in some files: nothing is cut. */
export interface FindingsReport {
  readonly schema: 'poet-findings/1';
  readonly verdict: string;
  readonly counts: Counts;
  readonly files: readonly FileFindings[];
}

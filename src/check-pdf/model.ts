/** Something a PDF does that it should not. */
export interface PdfFailure {
  /** The id of the rule: the number of a Matterhorn Protocol checkpoint, or words for a rule of our own. */
  readonly rule: string;
  /** For a person: `page 2, <TH>`. */
  readonly where: string;
  readonly message: string;
}

/** What one rule did. */
export interface RuleRun {
  readonly rule: string;
  readonly standard: 'PDF/UA-1' | 'PDF/A-2' | 'poet';
  /** What holds when the rule is kept. */
  readonly title: string;
  /** How many things it looked at; 0 when the file has nothing it speaks of. */
  readonly checks: number;
  readonly failed: number;
}

export interface CheckPdfResult {
  /** Over all rules. A result with 0 checks always has a failure. */
  readonly checks: number;
  readonly failures: readonly PdfFailure[];
  readonly rules: readonly RuleRun[];
  readonly pages: number;
}

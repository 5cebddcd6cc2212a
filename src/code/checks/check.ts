import type { Finding, Severity } from '../../findings/findings.js';

/** One thing that can be said about a file: what `poet explain` prints and what a finding's sentence is made by. */
export interface Check {
  readonly code: string;
  /** Its number in the list of 43 checks (F file, K kind, H headings, A answers, R rows, P safety), or null. */
  readonly number: string | null;
  /** The usual severity. A share below the threshold, or a yes given beforehand, makes it milder. */
  readonly severity: Severity;
  /** A few words, for lists. */
  readonly title: string;
  /** What it means for the figures. Paragraphs are parted by a blank line. */
  readonly means: string;
  /** What the reader can do about it. */
  readonly todo: string;
  /** The sentence for one finding: what happened, where, and what was done. Never personal data. */
  readonly message: (finding: Finding) => string;
  /** One sentence for several findings that say the same of different columns or questions, where that reads better. */
  readonly together?: {
    readonly fits: (finding: Finding) => boolean;
    readonly message: (findings: readonly Finding[]) => string;
  };
}

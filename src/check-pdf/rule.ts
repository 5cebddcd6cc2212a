import type { PdfFile } from './read/file.js';

/** Notes one check. `where` and `message` are only used when it does not hold; `message` says what is wrong. */
export type Expect = (holds: boolean, where: string, message: string) => void;

/** One thing a file must be. Rules of PDF/UA-1 have the number of their Matterhorn Protocol checkpoint. */
export interface Rule {
  readonly id: string;
  readonly standard: 'PDF/UA-1' | 'PDF/A-2' | 'poet';
  /** What holds when the rule is kept. */
  readonly title: string;
  readonly check: (file: PdfFile, expect: Expect) => void;
}

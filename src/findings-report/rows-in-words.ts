import { countWords } from '../wording/wording.js';
import type { ReportedFinding } from './model.js';

/** Every row that a finding names, and how many there are besides: `14-20, 31 and 213 more`. Empty for none. */
export function allRows({ rows, moreRows }: ReportedFinding): string {
  return moreRows === 0 ? rows : `${rows} and ${countWords(moreRows)} more`;
}

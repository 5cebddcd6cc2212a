import { createHash } from 'node:crypto';
import type { TallyContent } from './shared.js';

/** The SHA-256 of a Tally file's content: its JSON without blanks, before the hash itself is put at the end. */
export function tallyContentHash(content: TallyContent): string {
  return createHash('sha256').update(JSON.stringify(content), 'utf8').digest('hex');
}

/** The bytes of a `.tally.json`. */
export function tallyFileText(content: TallyContent): string {
  return `${JSON.stringify({ ...content, sha256: tallyContentHash(content) }, null, 1)}\n`;
}

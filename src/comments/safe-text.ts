import { findPersonalData, redactPersonalData } from '../personal-data/personal-data.js';

// Marks that change the direction of other text, soft hyphens and zero-width blanks: they could hide what is written.
const hiding = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** A comment on one line: no control characters, no marks that hide or turn round what is written. */
export function tidyComment(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(hiding, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** A comment as it may be read by others, and the kinds of identifier that were taken out. */
export function safeText(cell: string): { readonly text: string; readonly redacted: readonly string[] } {
  const tidied = tidyComment(cell);
  const redacted = findPersonalData(tidied);
  return { text: redacted.length === 0 ? tidied : redactPersonalData(tidied), redacted };
}

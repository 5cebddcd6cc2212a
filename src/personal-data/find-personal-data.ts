import { patterns } from './patterns.js';

/** Text without a digit or an at sign can hold none of the shapes: most cells stop here. */
const possible = /[@\d]/;

/** The kinds of direct identifier that stand somewhere in a text, each once; empty for nearly every text. */
export function findPersonalData(text: string): readonly string[] {
  if (!possible.test(text)) return [];
  const found: string[] = [];
  for (const { what, finds, proves } of patterns) {
    for (const match of text.matchAll(finds)) {
      if (proves === undefined || proves(match[0])) {
        found.push(what);
        break;
      }
    }
  }
  return found;
}

/** The kind of direct identifier that a text is, as a whole; null when it is none or says more than that. */
export function isPersonalData(text: string): string | null {
  const trimmed = text.trim();
  if (!possible.test(trimmed) || trimmed.length > 80) return null;
  for (const { what, finds, proves } of patterns) {
    for (const match of trimmed.matchAll(finds)) {
      if (match[0].length >= trimmed.length - 1 && (proves === undefined || proves(match[0]))) return what;
    }
  }
  return null;
}

/** The text with every direct identifier replaced by its kind in square brackets. */
export function redactPersonalData(text: string): string {
  if (!possible.test(text)) return text;
  return patterns.reduce(
    (kept, { what, finds, proves }) =>
      kept.replace(finds, (found) => (proves === undefined || proves(found) ? `[${what}]` : found)),
    text,
  );
}

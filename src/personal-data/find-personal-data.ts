import { type PersonalDataPattern, patterns } from './patterns.js';

/** Every shape has one of these in it; most texts have neither. */
const twoDigitsOrAt = /\d\D*\d|@/;
/** A postcode without its blank; no other shape is shorter. */
const shortest = 5;

/** The shapes that a text can hold at all, by its digits and signs; none for most cells. */
function possible(text: string): readonly PersonalDataPattern[] {
  if (text.length < shortest || !twoDigitsOrAt.test(text)) return [];
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 48 && unit <= 57) digits++;
  }
  return patterns.filter(
    (pattern) => digits >= pattern.digits && (pattern.needs === undefined || text.includes(pattern.needs)),
  );
}

/** The kinds of direct identifier that stand somewhere in a text, each once; empty for nearly every text. */
export function findPersonalData(text: string): readonly string[] {
  const found: string[] = [];
  for (const { what, finds, proves } of possible(text)) {
    for (const match of text.matchAll(finds)) {
      if (proves === undefined || proves(match[0])) {
        found.push(what);
        break;
      }
    }
  }
  return found;
}

/** Every direct identifier in a text: its kind and where it begins, from 0, first to last. */
export function placesOfPersonalData(
  text: string,
): readonly { readonly what: string; readonly at: number }[] {
  const found = possible(text).flatMap(({ what, finds, proves }) =>
    [...text.matchAll(finds)]
      .filter((match) => proves === undefined || proves(match[0]))
      .map((match) => ({ what, at: match.index })),
  );
  return found.toSorted((a, b) => a.at - b.at);
}

/** The kind of direct identifier that a text is, as a whole; null when it is none or says more than that. */
export function isPersonalData(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > 80) return null;
  for (const { what, finds, proves } of possible(trimmed)) {
    for (const match of trimmed.matchAll(finds)) {
      if (match[0].length >= trimmed.length - 1 && (proves === undefined || proves(match[0]))) return what;
    }
  }
  return null;
}

/** The text with every direct identifier replaced by its kind in square brackets. */
export function redactPersonalData(text: string): string {
  return possible(text).reduce(
    (kept, { what, finds, proves }) =>
      kept.replace(finds, (found) => (proves === undefined || proves(found) ? `[${what}]` : found)),
    text,
  );
}

// A day, coordinates, the number of a case or an account: alone they may be anything, beside an answer they may name somebody.
const day = /(?<!\d)(?:\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?!\d)/;
const fine = /\d[.,]\d{4}/;
const long = /\d{6}/;

/**
 * Whether a text may name a person: it holds a direct identifier, a whole date, coordinates or a long number. For cells
 * that are shown or kept where no such thing belongs; a single answer or the name of a place is none of these.
 */
export function mayNamePerson(text: string): boolean {
  if (findPersonalData(text).length > 0) return true;
  return /\d/.test(text) && (day.test(text) || fine.test(text) || long.test(text));
}

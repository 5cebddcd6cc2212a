import type { Finding } from '../../findings/findings.js';
import { countWords, listWords } from '../../wording/wording.js';

const shownRows = 5;
const longestHeading = 70;

/** `Column K "How satisfied are you"`: where a finding stands, as a spreadsheet shows it. */
export function place(finding: Finding): string {
  const { column, heading } = finding;
  if (column === null) return quoted(finding.details['label']) || 'The file';
  const text = (heading ?? '').replace(/\s+/g, ' ').trim();
  if (text === '') return `Column ${column}`;
  const cut = text.length > longestHeading ? `${text.slice(0, longestHeading - 1)}…` : text;
  return `Column ${column} "${cut}"`;
}

/** `rows 14, 20, 31, 32, 50 and 7 more`; empty when the finding names none. `count` when rows are not what it counts. */
export function rowList(finding: Finding, count = finding.count): string {
  const rows = [...new Set(finding.rows)].slice(0, shownRows);
  if (rows.length === 0) return '';
  const more = count - rows.length;
  if (more > 0) return `rows ${rows.join(', ')} and ${countWords(more)} more`;
  return rows.length === 1 ? `row ${rows[0]}` : `rows ${listWords(rows.map(String))}`;
}

/** ` (rows 14 and 20)`, to end a clause with; empty when the finding names no rows. */
export function inRows(finding: Finding): string {
  const rows = rowList(finding);
  return rows === '' ? '' : ` (${rows})`;
}

/** `1 answer`, `12 answers`: in numerals, because these are counts to check against. */
export function many(count: number, singular: string, plural = `${singular}s`): string {
  return `${countWords(count)} ${count === 1 ? singular : plural}`;
}

export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${countWords(count)} times`;
}

/** A detail as text; empty when it is not there. */
export function text(finding: Finding, key: string): string {
  const detail = finding.details[key];
  return typeof detail === 'string' || typeof detail === 'number' ? String(detail) : '';
}

/** A detail as a number; 0 when it is not there. */
export function figure(finding: Finding, key: string): number {
  const detail = finding.details[key];
  return typeof detail === 'number' ? detail : 0;
}

export function isTrue(finding: Finding, key: string): boolean {
  return finding.details[key] === true;
}

/** A detail as a list of texts; empty when it is not there. */
export function list(finding: Finding, key: string): readonly string[] {
  const detail = finding.details[key];
  return Array.isArray(detail) ? detail.map(String) : [];
}

/** `columns E, F and G`, `column E`; past twelve the rest are counted. */
export function columnList(letters: readonly string[]): string {
  if (letters.length === 1) return `column ${letters[0]}`;
  if (letters.length <= 12) return `columns ${listWords(letters)}`;
  return `columns ${letters.slice(0, 12).join(', ')} and ${countWords(letters.length - 12)} more`;
}

/** A list of answers in quotation marks: `"Good", "Poor"`. */
export function quotedList(texts: readonly string[]): string {
  return texts.map((one) => `"${one}"`).join(', ');
}

function quoted(detail: unknown): string {
  return typeof detail === 'string' && detail !== '' ? `"${detail}"` : '';
}

export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

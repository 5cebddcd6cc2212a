/** What a spreadsheet takes for the start of a formula, in its plain and its full-width form. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** A text that a spreadsheet would take for a formula, kept text by an apostrophe; any other text as it is. */
export function defused(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text that was defused; one that never was, as it is. */
export function undefused(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}

/**
 * One cell of a CSV file: a number as it is; a text defused, and in quotation marks where it holds a comma, a quotation
 * mark or a line end.
 */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = defused(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of a CSV file, with its line end (CR LF, as RFC 4180 has it). */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** Before the first line, so that Excel reads the file as UTF-8. */
export const byteOrderMark = '\uFEFF';

/**
 * The cells of a table of our own, line by line: commas, quotes doubled inside quotes, any line ends; blank lines are
 * skipped. What councils send is read by `intake`, which knows what else there can be.
 */
export function csvRecords(text: string): readonly (readonly string[])[] {
  const all: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|\r|$)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.some((cell) => cell.trim() !== '')) all.push(row);
    row = [];
  }
  return all;
}

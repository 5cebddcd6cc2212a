import { spreadsheetCell } from './limits.js';

/** What can be odd about the text of one cell, whatever it means. */
export type CellSign = 'not-ascii' | 'damaged' | 'hashes' | 'rounded-number' | 'very-long';

/**
 * Characters that no one typed: UTF-8 read as Windows-1252 once (`â€™`, `Â£`, `Ã©`), the replacement character,
 * and NUL.
 */
const damage =
  /\u00e2\u20ac[\u0080-\u024f\u2010-\u2122]|\u00c3[\u0080-\u00bf]|\u00c2[\u00a0-\u00bf]|\ufffd|\0/;

/** Which signs a damaged text shows, cut to what is no one's words. */
export function damageIn(text: string): string | null {
  const found = damage.exec(text)?.[0];
  if (found === undefined) return null;
  return found === '\0' ? 'NUL' : found;
}

/** Every cell that Excel spoilt has one of these among its first two characters. */
const spoilt = /^(?:#|\d[.,])/;

/** Looked at once for each different cell: nearly all have none. */
export function signsOf(cell: string): readonly CellSign[] {
  const signs: CellSign[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is one of the signs looked for
  if (/[^\x01-\x7f]/.test(cell)) {
    signs.push('not-ascii');
    if (damage.test(cell)) signs.push('damaged');
  }
  if (cell.length > spreadsheetCell) signs.push('very-long');
  else if (spoilt.test(cell)) {
    if (/^#{5,}$/.test(cell)) signs.push('hashes');
    else if (/^\d[.,]\d+E\+\d{2,}$/i.test(cell)) signs.push('rounded-number');
  }
  return signs;
}

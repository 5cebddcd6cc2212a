/** The longest text that a spreadsheet takes in one cell. */
const longest = 32_767;

/** Words of a cell: on one line, never too long, and `_x0041_` (an escape to a spreadsheet) as written. */
export function cellWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Column letters from 0: A, B, … Z, AA. */
export function letters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest < 0 ? '' : letters(rest)) + String.fromCharCode(65 + (index % 26));
}

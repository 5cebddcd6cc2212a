/** The first rows of a table, as read: enough to see where the headings end and whose export it is. */
export interface Top {
  readonly rows: readonly (readonly string[])[];
  readonly rowNumbers: readonly number[];
  /** Cells of the longest row. */
  readonly width: number;
}

/** How many rows with something in them are looked at. */
export const topRows = 60;

/** Text as people see it: no-break and zero-width blanks, runs of blanks and line ends become one blank. */
export function tidy(text: string): string {
  if (/^[\x21-\x7e]*(?: [\x21-\x7e]+)*$/.test(text)) return text;
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** Letters and digits only, in lower case: `IP Address`, `IPAddress` and `ip_address` are the same key. */
export function key(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

export function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell === '' || /^[\s\u00a0\u200b\ufeff]*$/.test(cell);
}

export function isBlankRow(row: readonly string[]): boolean {
  return row.every((cell) => isBlank(cell));
}

const known = new WeakMap<readonly string[], readonly string[]>();

/** The keys of a row's cells. Every platform asks for those of the first row, so they are made once. */
export function keysOf(row: readonly string[] | undefined): readonly string[] {
  if (row === undefined) return [];
  let keys = known.get(row);
  if (keys === undefined) {
    keys = row.map(key);
    known.set(row, keys);
  }
  return keys;
}

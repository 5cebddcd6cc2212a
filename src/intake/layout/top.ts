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

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is meant, control characters and all.
const isAscii = /^[\x00-\x7f]*$/;

/** Letters and digits only, in lower case: `IP Address`, `IPAddress` and `ip_address` are the same key. */
export function key(text: string): string {
  if (isAscii.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

export function isBlank(cell: string | undefined): boolean {
  if (cell === undefined || cell === '') return true;
  // Nearly every cell begins with a letter or a digit: one look tells, where a search costs ten times as much.
  const first = cell.charCodeAt(0);
  return (first <= 0x20 || first >= 0x7f) && /^[\s\u00a0\u200b\ufeff]*$/.test(cell);
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

const tidied = new WeakMap<Top, readonly (readonly string[])[]>();

/**
 * The cells as people see them, column by column, '' where one is blank or missing. Every way to tell headings from
 * answers looks at all of them, so they are made once.
 */
export function tidyColumns(top: Top): readonly (readonly string[])[] {
  let columns = tidied.get(top);
  if (columns === undefined) {
    columns = Array.from({ length: top.width }, (_, column) =>
      top.rows.map((row) => {
        const cell = row[column];
        return cell === undefined || isBlank(cell) ? '' : tidy(cell);
      }),
    );
    tidied.set(top, columns);
  }
  return columns;
}

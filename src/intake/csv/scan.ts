const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/** Rows longer than this without an end are left to the careful reader, which names the place. */
const patience = 4 * 1024 * 1024;

/**
 * Splits well-formed CSV into records, piece by piece. Returns null as soon as anything is out of order (a
 * quotation mark where none belongs, one never closed): then the careful reader takes over. Line ends may be
 * CRLF, LF or CR, mixed.
 */
export interface Scanner {
  feed(text: string, last: boolean): string[][] | null;
}

export function scanner(delimiter: string): Scanner {
  let rest = '';
  return {
    feed(piece, last) {
      const text = rest === '' ? piece : rest + piece;
      const found = scanRecords(text, delimiter.charCodeAt(0), last);
      if (found === null) return null;
      rest = text.slice(found.consumed);
      return !last && rest.length > patience ? null : found.records;
    },
  };
}

/** The complete records at the start of a text, and how many characters they take. */
export function scanRecords(
  text: string,
  delimiter: number,
  last: boolean,
): { records: string[][]; consumed: number } | null {
  const records: string[][] = [];
  const length = text.length;
  let consumed = 0;
  let width = 0;
  while (consumed < length) {
    const record: string[] = width > 0 ? new Array<string>(width) : [];
    let cells = 0;
    let at = consumed;
    for (;;) {
      let next: number;
      if (text.charCodeAt(at) === quote) {
        next = closingQuote(text, at);
        if (next === -1) return last ? null : { records, consumed };
        if (next + 1 === length && !last) return { records, consumed };
        const cell = text.slice(at + 1, next);
        record[cells] = cell.includes('"') ? cell.replaceAll('""', '"') : cell;
        next += 1;
        const after = next < length ? text.charCodeAt(next) : lineFeed;
        if (after !== delimiter && after !== lineFeed && after !== carriageReturn) return null;
      } else {
        next = at;
        let character = text.charCodeAt(next);
        while (
          next < length &&
          character !== delimiter &&
          character !== lineFeed &&
          character !== carriageReturn
        ) {
          if (character === quote) return null;
          next += 1;
          character = text.charCodeAt(next);
        }
        if (next === length && !last) return { records, consumed };
        record[cells] = next === at ? '' : text.slice(at, next);
      }
      cells += 1;
      at = next;
      if (at >= length) break;
      const end = text.charCodeAt(at);
      if (end === delimiter) {
        at += 1;
        if (at < length) continue;
        if (!last) return { records, consumed };
        record[cells] = '';
        cells += 1;
        break;
      }
      if (end === carriageReturn) {
        if (at + 1 === length && !last) return { records, consumed };
        at += text.charCodeAt(at + 1) === lineFeed ? 2 : 1;
      } else {
        at += 1;
      }
      break;
    }
    record.length = cells;
    width = cells;
    records.push(record);
    consumed = at;
  }
  return { records, consumed };
}

/** Where the quoted cell that opens at `open` is closed, or -1 when the text ends first. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at !== -1 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2);
  return at;
}

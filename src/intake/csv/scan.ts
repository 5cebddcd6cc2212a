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

/**
 * The complete records at the start of a text, and how many characters they take. Places are looked up with Node's own
 * search, which is as quick on its first call as on its millionth: most exports are small, and read once.
 */
export function scanRecords(
  text: string,
  delimiter: number,
  last: boolean,
): { records: string[][]; consumed: number } | null {
  const records: string[][] = [];
  const length = text.length;
  const separator = String.fromCharCode(delimiter);
  const nextQuote = finder(text, '"');
  const nextLineFeed = finder(text, '\n');
  const nextReturn = finder(text, '\r');
  let consumed = 0;
  while (consumed < length) {
    const lineEnd = nextLineFeed(consumed);
    if (lineEnd < length && nextReturn(consumed) >= lineEnd - 1) {
      const cells = text.slice(consumed, Math.min(lineEnd, nextReturn(consumed))).split(separator);
      const record = nextQuote(consumed) > lineEnd ? cells : joinQuoted(cells, separator);
      if (record !== null) {
        records.push(record);
        consumed = lineEnd + 1;
        continue;
      }
    }
    const record: string[] = [];
    let at = consumed;
    for (;;) {
      let next: number;
      if (text.charCodeAt(at) === quote) {
        next = closingQuote(text, at);
        if (next === -1) return last ? null : { records, consumed };
        if (next + 1 === length && !last) return { records, consumed };
        const cell = text.slice(at + 1, next);
        record.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell);
        next += 1;
        const after = next < length ? text.charCodeAt(next) : lineFeed;
        if (after !== delimiter && after !== lineFeed && after !== carriageReturn) return null;
      } else {
        const parted = text.indexOf(separator, at);
        next = Math.min(parted === -1 ? length : parted, nextLineFeed(at), nextReturn(at));
        if (nextQuote(at) < next) return null;
        if (next === length && !last) return { records, consumed };
        record.push(text.slice(at, next));
      }
      at = next;
      if (at >= length) break;
      const end = text.charCodeAt(at);
      if (end === delimiter) {
        at += 1;
        if (at < length) continue;
        if (!last) return { records, consumed };
        record.push('');
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
    records.push(record);
    consumed = at;
  }
  return { records, consumed };
}

/**
 * The cells of a line that was split at every separator, those between quotation marks too: these are put together
 * again. Null where a cell goes on in the next line, or a mark stands where none belongs.
 */
function joinQuoted(parts: readonly string[], separator: string): string[] | null {
  const record: string[] = [];
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i] ?? '';
    if (!part.includes('"')) {
      record.push(part);
      continue;
    }
    if (part.charCodeAt(0) !== quote) return null;
    const first = i;
    let end = closingQuote(part, 0);
    while (end === -1) {
      i += 1;
      const next = parts[i];
      if (next === undefined) return null;
      end = closingQuote(next, -1);
    }
    if (end !== (parts[i]?.length ?? 0) - 1) return null;
    const cell = first === i ? part : parts.slice(first, i + 1).join(separator);
    const inner = cell.slice(1, -1);
    record.push(inner.includes('"') ? inner.replaceAll('""', '"') : inner);
  }
  return record;
}

/** Finds the next place of a mark at or after `from`, which never goes back; the text's length when there is none. */
function finder(text: string, mark: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const at = text.indexOf(mark, from);
      found = at === -1 ? text.length : at;
    }
    return found;
  };
}

/** Where a quoted cell is closed whose opening mark, or some of whose text, is at `open`; -1 when the text ends first. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at !== -1 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2);
  return at;
}

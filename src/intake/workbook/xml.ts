/** What is told of a document, in order. Names come without their prefix. */
export interface XmlEvents {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

const longestEntity = 10;

/** An element with its attributes, or a comment, is never this long in a workbook. */
const longestMarkup = 1024 * 1024;

/**
 * Reads the XML that spreadsheet programs write, piece by piece: elements, attributes, text, CDATA. Document
 * types are refused and no entity but the five of XML and character numbers is known, so nothing can expand.
 * `feed` returns false when the text is not such XML.
 */
export function xmlReader(events: XmlEvents): { feed(piece: string): boolean } {
  let rest = '';
  return {
    feed(piece) {
      const text = rest === '' ? piece : rest + piece;
      let at = 0;
      for (;;) {
        const open = text.indexOf('<', at);
        if (open === -1) {
          // Text is told as it comes; only the beginning of an entity waits for its end.
          const entity = text.lastIndexOf('&');
          const until = entity >= at && entity > text.length - longestEntity ? entity : text.length;
          if (until > at) events.text(decodeEntities(text.slice(at, until)));
          at = until;
          break;
        }
        if (open > at) events.text(decodeEntities(text.slice(at, open)));
        const end = endOfMarkup(text, open);
        if (end === -1) {
          at = open;
          break;
        }
        if (!markup(text, open, end, events)) return false;
        at = end;
      }
      rest = text.slice(at);
      return rest.length < longestMarkup;
    },
  };
}

/** Just past the markup that begins at `open`, or -1 when it is not complete. */
function endOfMarkup(text: string, open: number): number {
  const closer = text.startsWith('<!--', open) ? '-->' : text.startsWith('<![CDATA[', open) ? ']]>' : null;
  if (closer !== null) {
    const end = text.indexOf(closer, open + 4);
    return end === -1 ? -1 : end + closer.length;
  }
  let end = text.indexOf('>', open);
  // A ">" inside an attribute's quotes does not end the element.
  while (end !== -1 && insideQuotes(text, open, end)) end = text.indexOf('>', end + 1);
  return end === -1 ? -1 : end + 1;
}

function insideQuotes(text: string, from: number, to: number): boolean {
  let quote = '';
  for (
    let at = text.indexOf('"', from) === -1 && text.indexOf("'", from) === -1 ? to : from;
    at < to;
    at += 1
  ) {
    const c = text[at];
    if (quote === '' && (c === '"' || c === "'")) quote = c;
    else if (c === quote) quote = '';
  }
  return quote !== '';
}

function markup(text: string, open: number, end: number, events: XmlEvents): boolean {
  const second = text[open + 1];
  if (second === '/') {
    events.close(localName(text.slice(open + 2, end - 1).trim()));
    return true;
  }
  if (second === '?') return true;
  if (second === '!') {
    if (text.startsWith('<![CDATA[', open)) events.text(text.slice(open + 9, end - 3));
    return !text.startsWith('<!DOCTYPE', open);
  }
  const selfClosing = text[end - 2] === '/';
  const inside = text.slice(open + 1, selfClosing ? end - 2 : end - 1);
  const blank = inside.search(/\s/);
  const name = localName(blank === -1 ? inside : inside.slice(0, blank));
  events.open(name, blank === -1 ? '' : inside.slice(blank + 1));
  if (selfClosing) events.close(name);
  return true;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

const patterns = new Map<string, RegExp>();

/** The value of an attribute, or null. */
export function attribute(attributes: string, name: string): string | null {
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  return found === null ? null : decodeEntities(found[1] ?? found[2] ?? '');
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
  });
}

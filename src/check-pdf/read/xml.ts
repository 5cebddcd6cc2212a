/** An element of a well-formed document, its name resolved to a namespace. */
export interface XmlElement {
  readonly namespace: string;
  readonly name: string;
  /** By `namespace name`; an attribute without a prefix has no namespace. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text and that of its descendants. */
  readonly text: string;
}

export type XmlResult = { readonly root: XmlElement } | { readonly fault: string };

class XmlFault extends Error {}

const nameStart = String.raw`[:A-Z_a-z\u{c0}-\u{d6}\u{d8}-\u{f6}\u{f8}-\u{2ff}\u{370}-\u{37d}\u{37f}-\u{1fff}\u{200c}\u{200d}\u{2070}-\u{218f}\u{2c00}-\u{2fef}\u{3001}-\u{d7ff}\u{f900}-\u{fdcf}\u{fdf0}-\u{fffd}\u{10000}-\u{effff}]`;
const name = `${nameStart}(?:${nameStart}|[-.0-9\u00b7])*`;
const attribute = new RegExp(String.raw`\s+(${name})\s*=\s*("[^"]*"|'[^']*')`, 'uy');
const openTag = new RegExp(`<(${name})`, 'uy');
const endTag = new RegExp(String.raw`</(${name})\s*>`, 'uy');
const tagEnd = /\s*(\/?)>/uy;
const instruction = new RegExp(String.raw`<\?(${name})(?:\s[\s\S]*?)?\?>`, 'uy');
const comment = /<!--(?:[^-]|-(?!-))*-->/uy;
const cdata = /<!\[CDATA\[([\s\S]*?)\]\]>/uy;
const characters = /[^<]+/uy;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters XML does not allow
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u;

const predefined: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', apos: "'", quot: '"' };

/**
 * Reads a document as XML 1.0 with namespaces, and says what is wrong with the first thing that is not well formed.
 * Strict: a bare `&`, a tag left open, a prefix without a namespace, text outside the root. Document types and their
 * entities are refused: metadata has none.
 */
export function readXml(source: string): XmlResult {
  try {
    return { root: document(source) };
  } catch (error) {
    if (error instanceof XmlFault) return { fault: error.message };
    throw error;
  }
}

interface Open {
  readonly tag: string;
  readonly scope: ReadonlyMap<string, string>;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

function document(source: string): XmlElement {
  const bad = forbidden.exec(source);
  if (bad) throw new XmlFault(`a character XML does not allow, at ${bad.index}`);
  const stack: Open[] = [];
  let root: XmlElement | null = null;
  let at = source.startsWith('\ufeff') ? 1 : 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) at = pattern.lastIndex;
    return match;
  };
  const close = () => {
    const open = stack.pop();
    if (open === undefined) return;
    const element = finished(open);
    const parent = stack.at(-1);
    if (parent) {
      parent.children.push(element);
      parent.text += element.text;
    } else if (root) throw new XmlFault('a second root element');
    else root = element;
  };
  while (at < source.length) {
    const start = at;
    if (take(instruction) || take(comment)) continue;
    const ended = take(endTag);
    const opened = ended ? null : take(openTag);
    if (ended) {
      const expected = stack.at(-1)?.tag;
      if (expected !== ended[1])
        throw new XmlFault(`</${ended[1]}> where <${expected ?? 'nothing'}> is open`);
      close();
    } else if (opened) {
      const tag = opened[1] ?? '';
      stack.push({ tag, ...attributes(tag, take, stack.at(-1)?.scope ?? xmlScope), children: [], text: '' });
      const end = take(tagEnd);
      if (!end) throw new XmlFault(`<${tag}> is not ended, or has a faulty attribute`);
      if (end[1] === '/') close();
    } else if (stack.length === 0) {
      if (!take(/\s+/uy)) throw new XmlFault(`text outside the root element, at ${start}`);
    } else {
      const open = stack.at(-1);
      const raw = take(cdata);
      const text = raw ? raw[1] : plainText(take(characters)?.[0]);
      if (open === undefined || text === undefined) throw new XmlFault(`a faulty tag, at ${start}`);
      open.text += text;
    }
  }
  if (stack.length > 0) throw new XmlFault(`<${stack.at(-1)?.tag}> is left open`);
  if (root === null) throw new XmlFault('no root element');
  return root;
}

const xmlScope: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
]);

function attributes(tag: string, take: (pattern: RegExp) => RegExpExecArray | null, outer: Open['scope']) {
  const given = new Map<string, string>();
  for (let match = take(attribute); match; match = take(attribute)) {
    const [, key = '', quoted = ''] = match;
    if (given.has(key)) throw new XmlFault(`<${tag}> has ${key} twice`);
    if (quoted.includes('<')) throw new XmlFault(`< inside an attribute of <${tag}>`);
    given.set(key, references(quoted.slice(1, -1)));
  }
  const scope = new Map(outer);
  for (const [key, value] of given) {
    if (key === 'xmlns') scope.set('', value);
    else if (key.startsWith('xmlns:')) scope.set(key.slice(6), value);
  }
  const named = [...given]
    .filter(([key]) => key !== 'xmlns' && !key.startsWith('xmlns:'))
    .map(([key, value]): [string, string] => [
      key.includes(':') ? resolved(key, scope).join(' ') : key,
      value,
    ]);
  return { scope, attributes: new Map(named) };
}

function finished({ tag, scope, attributes: given, children, text }: Open): XmlElement {
  const [namespace = '', local = tag] = resolved(tag, scope);
  return { namespace, name: local, attributes: given, children, text };
}

function resolved(qualified: string, scope: Open['scope']): readonly [string, string] {
  const colon = qualified.indexOf(':');
  const prefix = colon < 0 ? '' : qualified.slice(0, colon);
  const namespace = scope.get(prefix);
  if (namespace === undefined) throw new XmlFault(`the prefix of ${qualified} has no namespace`);
  return [namespace, qualified.slice(colon + 1)];
}

function plainText(text: string | undefined): string | undefined {
  if (text?.includes(']]>')) throw new XmlFault(']]> in text');
  return text === undefined ? undefined : references(text);
}

function references(text: string): string {
  return text.replace(/&([^;&\s]*;?)/gu, (whole, body: string) => {
    const number = /^#(?:x([0-9a-fA-F]+)|([0-9]+));$/u.exec(body);
    if (number) {
      const code =
        number[1] === undefined ? Number.parseInt(number[2] ?? '', 10) : Number.parseInt(number[1], 16);
      if (code > 0x10ffff || code === 0) throw new XmlFault(`${whole} is no character`);
      return String.fromCodePoint(code);
    }
    const known = body.endsWith(';') ? predefined[body.slice(0, -1)] : undefined;
    if (known === undefined) throw new XmlFault(`a bare & or an unknown entity: ${whole}`);
    return known;
  });
}

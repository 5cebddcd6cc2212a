/** A piece of a content stream. Numbers and names stand for themselves; strings are bytes. */
export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'string'; readonly bytes: readonly number[] }
  | { readonly kind: 'array'; readonly items: readonly Token[] }
  | { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, Token> }
  | { readonly kind: 'word'; readonly value: string };

/** An operator with what stands before it. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Token[];
}

const spaces = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set([...'()<>[]{}/%'].map((c) => c.charCodeAt(0)));
const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/**
 * The operations of a content stream (ISO 32000-1, 7.8.2), in order. An inline picture is one operation, `BI`. What
 * cannot be read is passed over.
 */
export function readOperations(bytes: Uint8Array): readonly Operation[] {
  const found: Operation[] = [];
  let operands: Token[] = [];
  let at = 0;
  for (;;) {
    const next = readToken(bytes, at);
    if (next === null) return found;
    at = next.end;
    if (next.token.kind !== 'word' || constants.has(next.token.value)) {
      operands.push(next.token);
      continue;
    }
    const operator = next.token.value;
    if (operator === 'ID') {
      at = endOfImage(bytes, at);
      found.push({ operator: 'BI', operands: [] });
    } else if (operator !== 'BI') {
      found.push({ operator, operands });
    }
    operands = [];
  }
}

const constants = new Set(['true', 'false', 'null']);

interface Read {
  readonly token: Token;
  readonly end: number;
}

function readToken(bytes: Uint8Array, from: number): Read | null {
  let at = skip(bytes, from);
  const first = bytes[at];
  if (first === undefined) return null;
  const c = String.fromCharCode(first);
  if (c === '/') return readName(bytes, at + 1);
  if (c === '(') return readLiteral(bytes, at + 1);
  if (c === '<' && bytes[at + 1] !== first) return readHex(bytes, at + 1);
  if (c === '<') return readDict(bytes, at + 2);
  if (c === '[') return readArray(bytes, at + 1);
  if (delimiters.has(first)) return readToken(bytes, at + 1);
  const start = at;
  while (at < bytes.length && !isEnd(bytes[at])) at += 1;
  const text = latin(bytes, start, at);
  const value = Number(text);
  const token: Token = Number.isNaN(value) ? { kind: 'word', value: text } : { kind: 'number', value };
  return { token, end: at };
}

function skip(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const byte = bytes[at];
    if (byte !== undefined && spaces.has(byte)) at += 1;
    else if (byte === 0x25) while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
    else return at;
  }
}

function isEnd(byte: number | undefined): boolean {
  return byte === undefined || spaces.has(byte) || delimiters.has(byte);
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}

function readName(bytes: Uint8Array, from: number): Read {
  let at = from;
  while (!isEnd(bytes[at])) at += 1;
  const value = latin(bytes, from, at).replace(/#([0-9a-fA-F]{2})/gu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return { token: { kind: 'name', value }, end: at };
}

function readLiteral(bytes: Uint8Array, from: number): Read {
  const out: number[] = [];
  let depth = 1;
  let at = from;
  while (at < bytes.length) {
    const c = String.fromCharCode(bytes[at] ?? 0);
    if (c === '\\') {
      const [byte, length] = escaped(bytes, at + 1);
      if (byte !== null) out.push(byte);
      at += 1 + length;
      continue;
    }
    if (c === '(') depth += 1;
    if (c === ')') depth -= 1;
    at += 1;
    if (depth === 0) break;
    out.push(bytes[at - 1] ?? 0);
  }
  return { token: { kind: 'string', bytes: out }, end: at };
}

function escaped(bytes: Uint8Array, at: number): readonly [number | null, number] {
  const octal = /^[0-7]{1,3}/u.exec(latin(bytes, at, at + 3))?.[0];
  if (octal !== undefined) return [Number.parseInt(octal, 8) & 255, octal.length];
  const c = String.fromCharCode(bytes[at] ?? 0);
  if (c === '\r') return [null, bytes[at + 1] === 10 ? 2 : 1];
  if (c === '\n') return [null, 1];
  return [escapes[c] ?? bytes[at] ?? null, 1];
}

function readHex(bytes: Uint8Array, from: number): Read {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0x3e) at += 1;
  const digits = latin(bytes, from, at).replace(/[^0-9a-fA-F]/gu, '');
  const pairs = digits.match(/..?/gu) ?? [];
  return {
    token: { kind: 'string', bytes: pairs.map((pair) => Number.parseInt(pair.padEnd(2, '0'), 16)) },
    end: at + 1,
  };
}

function readArray(bytes: Uint8Array, from: number): Read {
  const items: Token[] = [];
  let at = skip(bytes, from);
  while (at < bytes.length && bytes[at] !== 0x5d) {
    const next = readToken(bytes, at);
    if (next === null) break;
    items.push(next.token);
    at = skip(bytes, next.end);
  }
  return { token: { kind: 'array', items }, end: at + 1 };
}

function readDict(bytes: Uint8Array, from: number): Read {
  const entries = new Map<string, Token>();
  let at = skip(bytes, from);
  while (at < bytes.length && bytes[at] !== 0x3e) {
    const key = readToken(bytes, at);
    const value = key && readToken(bytes, key.end);
    if (!key || !value) break;
    if (key.token.kind === 'name') entries.set(key.token.value, value.token);
    at = skip(bytes, value.end);
  }
  return { token: { kind: 'dict', entries }, end: at + 2 };
}

/** After `ID`, one space, then the picture's bytes up to `EI` between spaces. */
function endOfImage(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at < bytes.length - 2; at++) {
    const before = bytes[at - 1] ?? 0;
    if (bytes[at] === 0x45 && bytes[at + 1] === 0x49 && spaces.has(before) && isEnd(bytes[at + 2]))
      return at + 2;
  }
  return bytes.length;
}

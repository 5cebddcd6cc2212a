import { isAscii, isUtf8 } from 'node:buffer';
import { readSync } from 'node:fs';
import { type ScanModule, startScanner } from './scanner.js';

/** Bytes that are read at a time; a stretch is about as long. */
const usualStretch = 1 << 20;

/** What one pass over a file tells. */
export interface Look {
  readonly ascii: boolean;
  readonly utf8: boolean;
  /** Where records start, about one place a megabyte: between two of these lie whole records. */
  readonly starts: readonly number[];
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * Reads a file once. Quotation marks are counted all along, so that at every megabyte it is known whether it lies inside
 * a quoted cell: the next line end outside one is the end of a record. That holds as long as quotation marks stand in
 * good order; where they do not, the scanner of that stretch finds out, and nothing after it is used.
 */
export function lookAt(fd: number, size: number, module: ScanModule, stretchLength = usualStretch): Look {
  const scanner = startScanner(module, 1, ',', stretchLength);
  const input = scanner.input();
  const starts: number[] = [];
  let ascii = true;
  let utf8 = true;
  let held = Buffer.alloc(0);
  let inside = false;
  for (let at = 0; at < size; ) {
    const length = readSync(fd, input, 0, Math.min(stretchLength, size - at), at);
    if (length === 0) break;
    const bytes = input.subarray(0, length);
    if (ascii && !isAscii(bytes)) ascii = false;
    if (!ascii && utf8) {
      const whole = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
      const end = wholeCharacters(whole);
      utf8 = isUtf8(whole.subarray(0, end));
      held = Buffer.from(whole.subarray(end));
    }
    const start = at === 0 ? -1 : nextStart(bytes, inside);
    if (start !== -1) starts.push(at + start);
    inside = inside !== (scanner.countQuotes(length) % 2 === 1);
    at += length;
  }
  return { ascii, utf8: utf8 && mayEndSo(held), starts };
}

/** The place after the first line end outside quotation marks, or -1 where there is none that is sure. */
function nextStart(bytes: Uint8Array, insideAtStart: boolean): number {
  let inside = insideAtStart;
  for (let i = 0; i + 1 < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === quote) inside = !inside;
    else if (!inside && (byte === lineFeed || (byte === carriageReturn && bytes[i + 1] !== lineFeed))) {
      return i + 1;
    }
  }
  return -1;
}

/** How many bytes at the start are whole characters of UTF-8, should it be that: at most three are left over. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needs > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** A last character that the end of the file cuts in two is damage, and still UTF-8. */
function mayEndSo(held: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(held, { stream: true });
    return true;
  } catch {
    return false;
  }
}

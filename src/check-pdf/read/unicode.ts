import type { PDFDict } from 'pdf-lib';
import { entry, nameOf, streamBytes } from './objects.js';
import { readOperations, type Token } from './tokens.js';

/** How the bytes a font is shown with turn into characters. */
export interface FontText {
  /** Bytes to a code. */
  readonly step: 1 | 2;
  /** By code; null when the font has no ToUnicode table. */
  readonly characters: ReadonlyMap<number, string> | null;
}

/** Reads a font's ToUnicode table (ISO 32000-1, 9.10.3). */
export function readFontText(font: PDFDict): FontText {
  const step = nameOf(entry(font, 'Subtype')) === 'Type0' ? 2 : 1;
  const bytes = streamBytes(entry(font, 'ToUnicode'));
  if (bytes === null) return { step, characters: null };
  const characters = new Map<number, string>();
  for (const { operator, operands } of readOperations(bytes)) {
    if (operator === 'endbfchar') readCharacters(operands, characters);
    if (operator === 'endbfrange') readRanges(operands, characters);
  }
  return { step, characters };
}

/** The codes that bytes stand for. */
export function codesIn(bytes: readonly number[], step: 1 | 2): readonly number[] {
  if (step === 1) return bytes;
  const codes: number[] = [];
  for (let i = 0; i + 1 < bytes.length; i += 2) codes.push((bytes[i] ?? 0) * 256 + (bytes[i + 1] ?? 0));
  return codes;
}

function readCharacters(operands: readonly Token[], into: Map<number, string>): void {
  for (let i = 0; i + 1 < operands.length; i += 2) into.set(codeOf(operands[i]), utf16(operands[i + 1]));
}

function readRanges(operands: readonly Token[], into: Map<number, string>): void {
  for (let i = 0; i + 2 < operands.length; i += 3) {
    const [first, last, to] = [codeOf(operands[i]), codeOf(operands[i + 1]), operands[i + 2]];
    for (let code = first; code <= last && code - first < 65536; code++) {
      const offset = code - first;
      into.set(code, to?.kind === 'array' ? utf16(to.items[offset]) : advanced(utf16(to), offset));
    }
  }
}

function advanced(text: string, by: number): string {
  const last = text.charCodeAt(text.length - 1);
  return text.slice(0, -1) + String.fromCharCode(last + by);
}

function codeOf(token: Token | undefined): number {
  return token?.kind === 'string' ? token.bytes.reduce((code, byte) => code * 256 + byte, 0) : 0;
}

function utf16(token: Token | undefined): string {
  if (token?.kind !== 'string') return '';
  return String.fromCharCode(...codesIn(token.bytes, 2));
}

import type { BulkReader, ExportBytes } from '../model.js';
import { joined } from './join.js';

/** What one pass over the bytes tells. Files up to `keepWhole` are kept, so they are read only once. */
export interface ByteFacts {
  readonly size: number;
  readonly head: Uint8Array;
  readonly whole: Uint8Array | null;
  readonly ascii: boolean;
  readonly utf8: boolean;
  /** Bytes above ASCII in files that are not UTF-8: before, the byte, after. The first is one that UTF-8 cannot hold. */
  readonly samples: readonly ByteSample[];
}

export type ByteSample = readonly [before: number, byte: number, after: number];

/** Files up to this size are held in memory while they are read. */
export const keepWhole = 2 * 1024 * 1024;
const headLength = 256 * 1024;
const sampleLimit = 2000;

/** Reads all bytes once, holding at most the first 2 MB and a piece, to learn whether they are UTF-8 to the end. */
export async function readThrough(source: ExportBytes): Promise<ByteFacts> {
  const held: Uint8Array[] = [];
  let heldLength = 0;
  let size = 0;
  let ascii = true;
  const checker = new TextDecoder('utf-8', { fatal: true });
  let utf8 = true;
  const samples: ByteSample[] = [];
  for await (const piece of source.bytes()) {
    if (heldLength <= keepWhole) {
      held.push(piece);
      heldLength += piece.length;
    }
    size += piece.length;
    if (ascii && isAscii(piece)) continue;
    ascii = false;
    if (utf8) utf8 = fits(checker, piece);
    if (!utf8) takeSamples(piece, samples);
  }
  const start = joined(held);
  return {
    size,
    head: start.subarray(0, headLength),
    whole: size <= keepWhole ? start : null,
    ascii,
    utf8,
    samples,
  };
}

/** The same where the shell has a scanner for large files: only its start is read here, unless it is not UTF-8. */
export async function lookThrough(source: ExportBytes, bulk: BulkReader): Promise<ByteFacts> {
  const { ascii, utf8 } = await bulk.look();
  if (!utf8) return readThrough(source);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source.bytes()) {
    pieces.push(piece);
    length += piece.length;
    if (length >= headLength) break;
  }
  const head = joined(pieces).slice(0, headLength);
  return { size: source.size, head, whole: null, ascii, utf8, samples: [] };
}

/** By decoding, which is Node's own work and quick from the first call: beyond ASCII a character takes more bytes. */
function isAscii(piece: Uint8Array): boolean {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(piece).length === piece.length;
  } catch {
    return false;
  }
}

/** A last character cut in two by the end of the file is damage, and still UTF-8: so the end is not checked. */
function fits(
  checker: { decode(piece: Uint8Array, options: { stream: boolean }): string },
  piece: Uint8Array,
): boolean {
  try {
    checker.decode(piece, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function takeSamples(piece: Uint8Array, samples: ByteSample[]): void {
  let at = samples.length === 0 ? firstUnfit(piece) : 0;
  for (; at < piece.length && samples.length < sampleLimit; at += 1) {
    const byte = piece[at] ?? 0;
    if (byte >= 0x80) samples.push([piece[at - 1] ?? 0x20, byte, piece[at + 1] ?? 0x20]);
  }
}

/** The first byte above ASCII that neither begins nor continues a character of UTF-8. */
function firstUnfit(piece: Uint8Array): number {
  const follows = (at: number): boolean => ((piece[at] ?? 0) & 0xc0) === 0x80;
  for (let at = 0; at < piece.length; at += 1) {
    const byte = piece[at] ?? 0;
    if (byte < 0x80) continue;
    const needs = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    const whole =
      needs > 0 && byte < 0xf5 && Array.from({ length: needs }, (_, i) => at + i + 1).every(follows);
    if (!whole) return at;
    at += needs;
  }
  return 0;
}

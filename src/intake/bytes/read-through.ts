import { isAscii, isUtf8 } from 'node:buffer';
import type { ExportBytes } from '../model.js';

/** What one pass over the bytes tells. Files up to `keepWhole` are kept, so they are read only once. */
export interface ByteFacts {
  readonly size: number;
  readonly head: Uint8Array;
  readonly whole: Uint8Array | null;
  readonly ascii: boolean;
  readonly utf8: boolean;
  /** Bytes above ASCII in files that are not UTF-8: before, the byte, after. */
  readonly samples: readonly (readonly [number, number, number])[];
}

export const keepWhole = 2 * 1024 * 1024;
const headLength = 256 * 1024;
const sampleLimit = 2000;

/** Reads all bytes once, holding at most the first 2 MB, to learn whether they are UTF-8 from end to end. */
export async function readThrough(source: ExportBytes): Promise<ByteFacts> {
  const held: Uint8Array[] = [];
  let heldLength = 0;
  let size = 0;
  let ascii = true;
  let utf8 = true;
  const samples: [number, number, number][] = [];
  let carry: Uint8Array = new Uint8Array(0);
  for await (const chunk of source.bytes()) {
    if (chunk.length === 0) continue;
    if (heldLength < keepWhole + 1) {
      held.push(chunk);
      heldLength += chunk.length;
    }
    size += chunk.length;
    const joined = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
    carry = joined.subarray(joined.length - incompleteTail(joined));
    const complete = joined.subarray(0, joined.length - carry.length);
    if (isAscii(complete)) continue;
    ascii = false;
    if (utf8 && !isUtf8(complete)) utf8 = false;
    if (!utf8) takeSamples(joined, samples);
  }
  // A last character cut in two is a damaged file, still in UTF-8.
  if (carry.length > 0) ascii = false;
  const joined = held.length === 1 ? (held[0] ?? new Uint8Array(0)) : Buffer.concat(held);
  return {
    size,
    head: joined.subarray(0, headLength),
    whole: size <= keepWhole ? joined : null,
    ascii,
    utf8,
    samples,
  };
}

/** How many bytes at the end begin a UTF-8 character that is not finished: 0 to 3. */
export function incompleteTail(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needs > back ? back : 0;
    }
  }
  return 0;
}

function takeSamples(bytes: Uint8Array, samples: [number, number, number][]): void {
  for (let i = 0; i < bytes.length && samples.length < sampleLimit; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte >= 0x80) samples.push([bytes[i - 1] ?? 0x20, byte, bytes[i + 1] ?? 0x20]);
  }
}

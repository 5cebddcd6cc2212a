import { PoetError } from '../../errors.js';
import type { ZipEntry } from './zip.js';

/** Text that one part of a workbook may unpack to. */
const mostBytes = 512 * 1024 * 1024;

/** Beyond this size, a part that grew this many times was packed to do harm, or holds nothing but blanks. */
const suspectBytes = 32 * 1024 * 1024;
const suspectGrowth = 300;

const stored = 0;
const deflated = 8;

/**
 * The text of a part of a workbook, piece by piece: it is never held whole, and unpacking stops at the limits
 * (`workbook-too-large`).
 */
export async function* unpack(entry: ZipEntry, file: string): AsyncIterable<string> {
  if (entry.encrypted) throw damaged(file, 'is protected by a password');
  if (entry.method !== stored && entry.method !== deflated)
    throw damaged(file, 'is packed in an unknown way');
  const decoder = new TextDecoder('utf-8');
  let size = 0;
  try {
    for await (const piece of entry.method === stored ? [entry.packed] : inflate(entry.packed)) {
      size += piece.length;
      if (size > mostBytes || (size > suspectBytes && size > entry.packed.length * suspectGrowth))
        throw tooLarge(file);
      yield decoder.decode(piece, { stream: true });
    }
  } catch (error) {
    if (error instanceof PoetError) throw error;
    throw damaged(file, 'is damaged: a part of it cannot be unpacked');
  }
  yield decoder.decode();
}

/** The platform's own decompression, which streams and holds back when it is not read. */
async function* inflate(packed: Uint8Array): AsyncIterable<Uint8Array> {
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(new Uint8Array(packed));
      controller.close();
    },
  });
  const reader = source.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (;;) {
      const next = await reader.read();
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

export function damaged(file: string, what: string): PoetError {
  return new PoetError(
    'workbook-damaged',
    `The workbook "${file}" ${what}.`,
    'Open it in Excel, save it as "CSV UTF-8" or as a new workbook without a password, and give poet that.',
  );
}

export function tooLarge(file: string): PoetError {
  return new PoetError(
    'workbook-too-large',
    `The workbook "${file}" unpacks to more than poet will read.`,
    'Open it in Excel, delete sheets and blank rows that are not responses, and save the sheet as "CSV UTF-8".',
  );
}

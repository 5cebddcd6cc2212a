import { readSync } from 'node:fs';
import type { Stretch } from './stretches.js';

/** The bytes of a stretch, fewer where the file has become shorter. */
export function readStretch(fd: number, { from, to }: Stretch): Uint8Array {
  const bytes = new Uint8Array(to - from);
  return bytes.subarray(0, readSync(fd, bytes, 0, bytes.length, from));
}

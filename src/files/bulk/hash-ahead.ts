import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';

/** The SHA-256 of a file, a piece at a time, by whoever has the time. */
export interface HashAhead {
  /** Takes in all bytes up to this one. */
  upTo(byte: number): void;
  digest(): string;
}

export function hashAhead(fd: number): HashAhead {
  const hash = createHash('sha256');
  const buffer = new Uint8Array(1 << 18);
  let at = 0;
  return {
    upTo(byte) {
      while (at < byte) {
        const length = readSync(fd, buffer, 0, Math.min(buffer.length, byte - at), at);
        if (length === 0) return;
        hash.update(buffer.subarray(0, length));
        at += length;
      }
    },
    digest: () => hash.digest('hex'),
  };
}

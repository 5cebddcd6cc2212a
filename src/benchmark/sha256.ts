import { createHash } from 'node:crypto';

/** The SHA-256 of a benchmark file's text as UTF-8, in hexadecimal: reports print it beside the version. */
export function benchmarkSha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

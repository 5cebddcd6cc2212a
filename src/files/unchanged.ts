import { statSync } from 'node:fs';
import { PoetError } from '../errors.js';

/** What tells one content of a file from another. */
export interface Seen {
  readonly size: number;
  readonly mtimeMs: number;
}

/**
 * The pieces of a file that is one and the same from its first byte to its last. A file is gone through more than once,
 * and figures from two of its states would be about nobody.
 *
 * Throws a PoetError when it vanishes, cannot be read to its end, or is not as it was when it was opened.
 */
export async function* unchanged<T>(path: string, seen: Seen, pieces: AsyncIterable<T>): AsyncIterable<T> {
  try {
    yield* pieces;
  } catch (cause) {
    throw notToItsEnd(path, cause as NodeJS.ErrnoException);
  }
  checkUnchanged(path, seen);
}

/** Throws a PoetError when a file is not as it was when it was opened. */
export function checkUnchanged(path: string, seen: Seen): void {
  const now = statSync(path, { throwIfNoEntry: false }) ?? null;
  if (now !== null && now.size === seen.size && now.mtimeMs === seen.mtimeMs) return;
  throw new PoetError(
    'file-not-readable',
    `"${path}" ${now === null ? 'was taken away' : 'changed'} while it was being read`,
    'Wait until the download or the other program is done with it, and run the command again.',
  );
}

function notToItsEnd(path: string, cause: NodeJS.ErrnoException): unknown {
  if (cause.code === undefined || cause instanceof PoetError) return cause;
  const why = cause.code === 'ENOENT' ? 'it was taken away' : `the disk gave up (${cause.code})`;
  return new PoetError(
    'file-not-readable',
    `cannot read "${path}" to its end: ${why}`,
    'Copy the file to this computer and try again.',
  );
}

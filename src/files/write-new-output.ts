import { lstat, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { PoetError } from '../errors.js';
import { writeOutputs } from './write-outputs.js';

/** Writes a file that people will edit: one that is already there is left as it is, and said to be. Returns the path. */
export async function writeNewOutput(path: string, content: string, signal?: AbortSignal): Promise<string> {
  const there = await lstat(path).catch(() => null);
  if (there !== null) {
    throw new PoetError(
      'output-not-writable',
      `"${path}" is already there, and was left as it is`,
      'Give another name, and copy over what you need; or move the old file away first.',
    );
  }
  const [written = path] = await writeOutputs(dirname(path), [{ name: basename(path), content }], signal);
  return written;
}

/** True when both paths lead to one file, by whatever name or link. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => stat(path).catch(() => null)));
  return a !== null && b !== null && a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

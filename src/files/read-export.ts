import { closeSync, existsSync, openSync, readdirSync, readSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, sep } from 'node:path';
import { PoetError } from '../errors.js';
import type { ExportBytes } from '../intake/intake.js';
import { nearest } from '../spelling/spelling.js';
import { unchanged } from './unchanged.js';

const chunk = 1 << 20;
/** Larger files are scanned as bytes; what that takes is not even loaded for smaller ones. */
const bulky = 2 << 20;

/**
 * Opens a survey export for reading. The name that later stages see is the file's own, without folders.
 * Throws a PoetError when there is no such file, it is a folder, or it may not be read.
 */
export async function readExport(path: string): Promise<ExportBytes> {
  const facts = factsOf(path);
  if (facts.isDirectory()) {
    throw new PoetError(
      'file-not-readable',
      `"${path}" is a folder, not a file`,
      `Name the survey export in it, for example ${path.replace(/\/$/, '')}/survey.csv.`,
    );
  }
  if (!facts.isFile()) throw new PoetError('file-not-readable', `"${path}" is not an ordinary file`);
  const source: ExportBytes = {
    file: basename(path),
    size: facts.size,
    bytes: () => unchanged(path, facts, pieces(path, facts.size)),
  };
  if (facts.size < bulky) return source;
  const { bulkReader } = await import('./bulk/bulk.js');
  const bulk = bulkReader(path, facts);
  return bulk === null ? source : { ...source, bulk };
}

function factsOf(path: string): Stats {
  try {
    return statSync(path);
  } catch (cause) {
    throw cannotOpen(path, cause as NodeJS.ErrnoException);
  }
}

/**
 * The bytes of a file, a megabyte at a time. Not with Node's streams, which take longer to load than a survey to read;
 * between the pieces of a large file the process can be interrupted.
 */
async function* pieces(path: string, size: number): AsyncIterable<Uint8Array> {
  const length = Math.min(chunk, size + 1);
  const descriptor = openSync(path, 'r');
  try {
    for (;;) {
      const buffer = Buffer.allocUnsafe(length);
      const read = readSync(descriptor, buffer);
      if (read === 0) return;
      yield buffer.subarray(0, read);
      if (read === length) await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    closeSync(descriptor);
  }
}

function cannotOpen(path: string, cause: NodeJS.ErrnoException): PoetError {
  if (cause.code !== 'ENOENT' && cause.code !== 'ENOTDIR') {
    const why = cause.code === 'EACCES' ? 'this user may not read it' : (cause.code ?? cause.message);
    return new PoetError(
      'file-not-readable',
      `cannot open "${path}": ${why}`,
      'Check the permissions of the file.',
    );
  }
  return new PoetError('file-not-readable', `cannot open "${path}": there is no such file`, nearTo(path));
}

function nearTo(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  if (sep === '/' && slashed !== path && existsSync(slashed))
    return `There is "${slashed}": on this computer folders are parted with "/".`;
  const near = nearest(basename(path), namesIn(dirname(path)));
  return near === null
    ? 'Check the name and the folder.'
    : `A file there with nearly that name: ${near.text}`;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
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
  const facts = await stat(path).catch(async (cause: NodeJS.ErrnoException) => {
    throw await cannotOpen(path, cause);
  });
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
    bytes: () => unchanged(path, facts, createReadStream(path, { highWaterMark: chunk })),
  };
  if (facts.size < bulky) return source;
  const { bulkReader } = await import('./bulk/bulk.js');
  const bulk = bulkReader(path, facts.size);
  return bulk === null ? source : { ...source, bulk };
}

async function cannotOpen(path: string, cause: NodeJS.ErrnoException): Promise<PoetError> {
  if (cause.code !== 'ENOENT' && cause.code !== 'ENOTDIR') {
    const why = cause.code === 'EACCES' ? 'this user may not read it' : (cause.code ?? cause.message);
    return new PoetError(
      'file-not-readable',
      `cannot open "${path}": ${why}`,
      'Check the permissions of the file.',
    );
  }
  const names = await readdir(dirname(path)).catch(() => []);
  const near = nearest(basename(path), names);
  return new PoetError(
    'file-not-readable',
    `cannot open "${path}": there is no such file`,
    near === null ? 'Check the name and the folder.' : `A file there with nearly that name: ${near.text}`,
  );
}

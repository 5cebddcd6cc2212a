import { lstat, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PoetError } from '../errors.js';

/** A file to be written: its name inside the output folder (`figures/outcomes.svg`) and its whole content. */
export interface OutputFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes all files into a folder, or none. Everything is written beside its place first and moved in one go at
 * the end, so neither a full disk nor Ctrl-C leaves half a file; an existing file or link of the same name is
 * replaced, never written through. Returns the paths written.
 *
 * Throws a PoetError when the folder can't be made or written.
 */
export async function writeOutputs(
  folder: string,
  files: readonly OutputFile[],
  signal?: AbortSignal,
): Promise<string[]> {
  const staging = await stage(folder);
  try {
    for (const file of files) {
      signal?.throwIfAborted();
      const path = join(staging, file.name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, file.content, { flag: 'wx' });
    }
    await checkPlaces(folder, files);
    signal?.throwIfAborted();
    const written: string[] = [];
    for (const file of files) {
      const path = join(folder, file.name);
      await mkdir(dirname(path), { recursive: true });
      await rename(join(staging, file.name), path);
      written.push(path);
    }
    return written;
  } catch (cause) {
    throw asPoetError(folder, cause);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Moving can only fail where a folder stands at a file's place: seen before the first file is moved. */
async function checkPlaces(folder: string, files: readonly OutputFile[]): Promise<void> {
  for (const file of files) {
    const path = join(folder, file.name);
    const facts = await lstat(path).catch(() => null);
    if (facts?.isDirectory() === true) {
      throw new PoetError(
        'output-not-writable',
        `cannot write "${path}": a folder of that name is in the way`,
        'Nothing was written. Move the folder, or name another output folder with --output.',
      );
    }
  }
}

async function stage(folder: string): Promise<string> {
  const facts = await stat(folder).catch(() => null);
  if (facts !== null && !facts.isDirectory()) {
    throw new PoetError(
      'output-not-writable',
      `the output folder "${folder}" is a file`,
      'Name a folder with --output, or a file that ends in .pdf, .md or .json.',
    );
  }
  try {
    await mkdir(folder, { recursive: true });
    return await mkdtemp(join(folder, '.poet-'));
  } catch (cause) {
    throw asPoetError(folder, cause);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'part of the path is a file',
  ENAMETOOLONG: 'the path is too long',
  EISDIR: 'a folder stands where a file is to be written',
  ENOTEMPTY: 'a folder stands where a file is to be written',
};

function asPoetError(folder: string, cause: unknown): unknown {
  const code = (cause as NodeJS.ErrnoException | null)?.code;
  const why = code === undefined ? undefined : reasons[code];
  if (why === undefined) return cause;
  return new PoetError(
    'output-not-writable',
    `cannot write to "${folder}": ${why}`,
    'Nothing was written. Name another folder with --output.',
  );
}

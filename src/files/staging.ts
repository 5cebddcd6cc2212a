import { lstat, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PoetError } from '../errors.js';

// Whole or not at all: what is written goes into a hidden folder beside its place first.

/** Moving can only fail where a folder stands at a file's place: seen before the first file is moved. */
export async function checkPlaces(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const path = join(folder, name);
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

/** A hidden folder for the files of `folder`, which is made when it is not there. */
export async function stage(folder: string): Promise<string> {
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

/** Moves finished files from the hidden folder to their places. Returns the paths. */
export async function moveInto(
  folder: string,
  staging: string,
  moves: readonly { readonly from: string; readonly to: string }[],
): Promise<string[]> {
  const written: string[] = [];
  for (const { from, to } of moves) {
    const path = join(folder, to);
    await mkdir(dirname(path), { recursive: true });
    await rename(join(staging, from), path);
    written.push(path);
  }
  return written;
}

export async function removeStaging(staging: string): Promise<void> {
  await rm(staging, { recursive: true, force: true });
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

/** What a person can put right, said; anything else as it was. */
export function asPoetError(folder: string, cause: unknown): unknown {
  const code = (cause as NodeJS.ErrnoException | null)?.code;
  const why = code === undefined ? undefined : reasons[code];
  if (why === undefined) return cause;
  return new PoetError(
    'output-not-writable',
    `cannot write to "${folder}": ${why}`,
    'Nothing was written. Name another folder with --output.',
  );
}

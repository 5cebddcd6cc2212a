import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asPoetError, checkPlaces, moveInto, stage } from './staging.js';

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
      const path = join(staging.path, file.name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, file.content, { flag: 'wx' });
    }
    const names = files.map(({ name }) => name);
    await checkPlaces(folder, names);
    signal?.throwIfAborted();
    return await moveInto(
      folder,
      staging.path,
      names.map((name) => ({ from: name, to: name })),
    );
  } catch (cause) {
    throw asPoetError(folder, cause);
  } finally {
    await staging.remove();
  }
}

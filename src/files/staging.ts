import { lstat, mkdir, mkdtemp, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
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

/** A hidden folder for the files of another, which is made when it is not there. */
export interface Staging {
  readonly path: string;
  /** Takes the hidden folder away, and with it the folders that were made for it and have nothing in them. */
  remove(): Promise<void>;
}

export async function stage(folder: string): Promise<Staging> {
  const facts = await stat(folder).catch(() => null);
  if (facts !== null && !facts.isDirectory()) {
    throw new PoetError(
      'output-not-writable',
      `the output folder "${folder}" is a file`,
      'Name a folder with --output, or a file that ends in .pdf, .md, .html, .json, .xlsx or .csv.',
    );
  }
  let made: string | undefined;
  try {
    made = await mkdir(folder, { recursive: true });
    await removeAbandoned(folder);
    const path = await mkdtemp(join(folder, `${prefix()}${process.pid}-`));
    return {
      path,
      async remove() {
        await rm(path, { recursive: true, force: true });
        await removeEmpty(folder, made);
      },
    };
  } catch (cause) {
    await removeEmpty(folder, made);
    throw asPoetError(folder, cause);
  }
}

/** Takes away a folder and those above it, up to the first that was made, as long as there is nothing in them. */
export async function removeEmpty(folder: string, made: string | undefined): Promise<void> {
  if (made === undefined) return;
  for (let path = resolve(folder); ; path = dirname(path)) {
    const gone = await rmdir(path).then(
      () => true,
      () => false,
    );
    if (!gone || path === resolve(made) || path === dirname(path)) return;
  }
}

/** Hidden folders say which machine made them, for a folder may be shared, and then which process. */
const prefix = (): string =>
  `.poet-${hostname()
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 20)}-`;

/** Takes away what a process of this machine left that was killed before it was done. */
async function removeAbandoned(folder: string): Promise<void> {
  const ours = prefix();
  for (const name of await readdir(folder)) {
    const pid = name.startsWith(ours) ? /^(\d+)-/.exec(name.slice(ours.length))?.[1] : undefined;
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code !== 'ESRCH';
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
    try {
      await mkdir(dirname(path), { recursive: true });
      await rename(join(staging, from), path);
    } catch (cause) {
      throw asPoetError(path, cause, written.length);
    }
    written.push(path);
  }
  return written;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there, or another program has the file open',
  EBUSY: 'another program has the file open',
  EROFS: 'the disk is read-only',
  // What Node says when a folder with those above it is to be made on a read-only disk.
  ENOENT: 'the folder cannot be made there; the disk may be read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'a file would be larger than is allowed there',
  EIO: 'the disk does not take it',
  ENOTDIR: 'part of the path is a file',
  ENAMETOOLONG: 'the path is too long',
  EISDIR: 'a folder stands where a file is to be written',
  ENOTEMPTY: 'a folder stands where a file is to be written',
};

/** What a person can put right, said; anything else as it was. `inPlace` files had been moved to their places before. */
export function asPoetError(folder: string, cause: unknown, inPlace = 0): unknown {
  const code = (cause as NodeJS.ErrnoException | null)?.code;
  const why = code === undefined ? undefined : reasons[code];
  if (why === undefined) return cause;
  return new PoetError(
    'output-not-writable',
    `cannot write to "${folder}": ${why}`,
    inPlace === 0
      ? 'Nothing was written. Put this right, or name another folder.'
      : 'Some of the files are in place and some are not. Put this right and run the command again.',
  );
}

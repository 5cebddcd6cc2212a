import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PoetError } from '../errors.js';
import { asPoetError, removeEmpty } from './staging.js';
import { takeLock } from './store-lock.js';

/** A store of Tallies opened for one extract: nobody else adds to it meanwhile. */
export interface OpenedStore {
  /** Of `store.json`; null where the store is new. */
  readonly text: string | null;
  readonly disk: {
    readonly salt: Uint8Array;
    lines(name: string): AsyncIterable<string>;
    setAside(lines: Iterable<string>): Promise<AsyncIterable<string>>;
    write(name: string, lines: AsyncIterable<string>): Promise<void>;
  };
  /** Makes the store stand as this text says, in one move, and takes away the files it does not name. */
  commit(text: string): Promise<void>;
  /** Takes away what was put aside, and all of a store that was not begun after all; lets others in. */
  close(): Promise<void>;
}

const pointer = 'store.json';
const saltFile = 'salt';
const workFolder = '.work';
/** Files of a generation; anything else in the folder is left alone. */
const ours = /^[a-z0-9][A-Za-z0-9._-]*\.\d+\.(?:reviews|tally\.json)$/;
const ownerOnly = 0o600;

/**
 * Opens a store, or begins one in an empty or new folder. Files are written beside those that count and count only when
 * `store.json` names them, so that neither a full disk nor a kill leaves anything but the store as it was.
 */
export async function openTallyStore(folder: string): Promise<OpenedStore> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw asPoetError(folder, cause);
  });
  const standing = (): Promise<string | null> => readFile(join(folder, pointer), 'utf8').catch(() => null);
  if ((await standing()) === null) await requireNothingElse(folder);
  const letGo = await takeLock(folder).catch(async (cause: unknown) => {
    await removeEmpty(folder, made);
    throw asPoetError(folder, cause);
  });
  // Read when nobody else can change it: another may have begun the store just now.
  const text = await standing();
  const work = join(folder, workFolder);
  const begun: string[] = [];
  let stands = text !== null;
  const close = async (): Promise<void> => {
    await rm(work, { recursive: true, force: true });
    if (!stands) for (const name of begun) await rm(join(folder, name), { force: true });
    await letGo();
    if (!stands) await removeEmpty(folder, made);
  };
  const failing = async <T>(step: Promise<T>): Promise<T> =>
    step.catch((cause: unknown) => {
      throw asPoetError(folder, cause);
    });
  try {
    const salt = (await knownSalt(folder)) ?? (await newSalt(folder, text === null, begun));
    await rm(work, { recursive: true, force: true });
    await mkdir(work, { mode: 0o700 });
    if (text !== null) await keepOnlyNamed(folder, text);
    let asides = 0;
    return {
      text,
      disk: {
        salt,
        lines: (name) => linesOf(join(folder, name)),
        async setAside(lines) {
          const path = join(work, String(asides++));
          await failing(writeLines(path, lines));
          return linesOf(path);
        },
        write(name, lines) {
          begun.push(name);
          return failing(writeLines(join(folder, name), lines));
        },
      },
      async commit(next) {
        const beside = join(work, pointer);
        await failing(writeLines(beside, [next.replace(/\n$/, '')]));
        await failing(rename(beside, join(folder, pointer)));
        stands = true;
        await flushFolder(folder);
        await keepOnlyNamed(folder, next);
      },
      close,
    };
  } catch (cause) {
    await close();
    throw asPoetError(folder, cause);
  }
}

/** The text of `store.json`, or null where the folder is no store. */
export async function tallyStoreText(folder: string): Promise<string | null> {
  const facts = await stat(folder).catch(() => null);
  if (facts?.isDirectory() !== true) return null;
  return readFile(join(folder, pointer), 'utf8').catch(() => null);
}

/** A file of a store, whole. Null when it is gone: somebody has just added to the store. */
export async function tallyStoreFile(folder: string, name: string): Promise<string | null> {
  return readFile(join(folder, name), 'utf8').catch(() => null);
}

/** Takes away files of generations that the store's own text does not name: what is replaced, or was never finished. */
async function keepOnlyNamed(folder: string, text: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (ours.test(name) && !text.includes(JSON.stringify(name)))
      await rm(join(folder, name), { force: true });
  }
}

/** A folder of somebody's own files is not made into a store by a slip. */
async function requireNothingElse(folder: string): Promise<void> {
  const names = await readdir(folder);
  const foreign = names.find(
    (name) =>
      ![saltFile, `${saltFile}.new`, workFolder].includes(name) &&
      !name.startsWith('.lock') &&
      !ours.test(name),
  );
  if (foreign === undefined) return;
  throw new PoetError(
    'tally-store-not-valid',
    `"${folder}" is no store of Tallies, and other files are in it`,
    'Name a new or empty folder for the store.',
    'usage',
  );
}

/** The salt of a store. Only its owner may read it, and it never leaves the folder. */
async function knownSalt(folder: string): Promise<Uint8Array | null> {
  const path = join(folder, saltFile);
  const known = await readFile(path, 'utf8').catch(() => null);
  if (known === null) return null;
  // A copy or a restore may have opened it to others.
  await chmod(path, ownerOnly);
  return Buffer.from(known.trim(), 'hex');
}

/** Made when the store is begun. */
async function newSalt(folder: string, isNew: boolean, begun: string[]): Promise<Uint8Array> {
  if (!isNew) {
    throw new PoetError(
      'tally-store-not-valid',
      `the salt of the store "${folder}" is gone, so nobody in it would be known again`,
      'Put the file "salt" back from a backup, or begin a new store and add the extracts again.',
    );
  }
  const beside = `${saltFile}.new`;
  begun.push(saltFile, beside);
  const made = randomBytes(32).toString('hex');
  await writeLines(join(folder, beside), [made]);
  await rename(join(folder, beside), join(folder, saltFile));
  await flushFolder(folder);
  return Buffer.from(made, 'hex');
}

/** Writes lines as they come; they are on the disk, and not only on their way to it, when this is done. */
async function writeLines(path: string, lines: Iterable<string> | AsyncIterable<string>): Promise<void> {
  const handle = await open(path, 'w', ownerOnly);
  try {
    let held = '';
    for await (const line of lines) {
      held += `${line}\n`;
      if (held.length < 1 << 16) continue;
      await handle.writeFile(held);
      held = '';
    }
    await handle.writeFile(held);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Lines end with a line feed and nothing else; the file is opened when the first is asked for. */
async function* linesOf(path: string): AsyncIterable<string> {
  let rest = '';
  for await (const piece of createReadStream(path, 'utf8')) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** A move is on the disk when its folder is; some systems have no such thing, and then it is left to them. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

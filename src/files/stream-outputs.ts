import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asPoetError, checkPlaces, moveInto, stage } from './staging.js';

/** Files that are written piece by piece, and stand in their place only when all of them are whole. */
export interface OutputStream {
  /** Adds to a file; the first piece makes it. The name is the caller's and may change until `finish`. */
  write(name: string, piece: string): Promise<void>;
  /** Moves every file to its place in the folder, by the name `nameOf` gives it. Returns the paths written. */
  finish(nameOf?: (name: string) => string): Promise<string[]>;
  /** Leaves nothing behind. Harmless after `finish`. */
  discard(): Promise<void>;
}

/**
 * Starts writing files into a folder, a piece at a time: memory holds one piece. They grow in a hidden folder beside
 * their places and are moved in one go at the end, so that neither a full disk nor Ctrl-C leaves half a file.
 *
 * Throws a PoetError when the folder can't be made or written.
 */
export async function startOutputs(folder: string, signal?: AbortSignal): Promise<OutputStream> {
  const staging = await stage(folder);
  const handles = new Map<string, FileHandle>();
  const close = async (): Promise<void> => {
    for (const handle of handles.values()) await handle.close();
    handles.clear();
  };
  const whole: string[] = [];
  return {
    async write(name, piece) {
      try {
        signal?.throwIfAborted();
        let handle = handles.get(name);
        if (handle === undefined) {
          const path = join(staging.path, name);
          await mkdir(dirname(path), { recursive: true });
          handle = await open(path, 'wx');
          handles.set(name, handle);
          whole.push(name);
        }
        await handle.writeFile(piece);
      } catch (cause) {
        throw asPoetError(folder, cause);
      }
    },
    async finish(nameOf = (name) => name) {
      try {
        await close();
        const moves = whole.map((name) => ({ from: name, to: nameOf(name) }));
        await checkPlaces(
          folder,
          moves.map(({ to }) => to),
        );
        signal?.throwIfAborted();
        return await moveInto(folder, staging.path, moves);
      } catch (cause) {
        throw asPoetError(folder, cause);
      } finally {
        await staging.remove();
      }
    },
    async discard() {
      await close();
      await staging.remove();
    },
  };
}

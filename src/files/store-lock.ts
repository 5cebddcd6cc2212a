import { link, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { PoetError } from '../errors.js';

/**
 * Lets one process at a time change a folder. A lock whose process is gone from this machine (it was killed) is taken
 * over. Returns what lets go of it. Throws `tally-store-busy` when another is at work.
 */
export async function takeLock(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, '.lock');
  const own = JSON.stringify({ pid: process.pid, host: hostname() });
  const beside = `${path}-${process.pid}`;
  await writeFile(beside, own, { mode: 0o600 });
  try {
    return await placeLock(folder, path, beside);
  } finally {
    await rm(beside, { force: true });
  }
}

/** The lock is written before it is put in its place, so that whoever finds one can read whose it is. */
async function placeLock(folder: string, path: string, beside: string): Promise<() => Promise<void>> {
  for (let tries = 0; tries < 3; tries++) {
    const placed = await link(beside, path).then(
      () => true,
      (cause: NodeJS.ErrnoException) => {
        // Gone when another, who had the lock, tidied up just now.
        if (cause.code !== 'EEXIST' && cause.code !== 'ENOENT') throw cause;
        return false;
      },
    );
    if (placed) {
      await tidy(folder, beside);
      return () => rm(path, { force: true });
    }
    const held = await readFile(path, 'utf8').catch(() => null);
    if (held !== null && !isLeftBehind(held)) throw busy(folder, path);
    if (held === null) continue;
    // Moved before it is removed, so that of two that find it only one takes it away.
    const aside = `${beside}-taken`;
    const moved = await rename(path, aside).then(
      () => true,
      () => false,
    );
    if (moved) await rm(aside, { force: true });
  }
  throw busy(folder, path);
}

/** What killed processes left of their own. */
async function tidy(folder: string, own: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (name.startsWith('.lock-') && path !== own) await rm(path, { force: true });
  }
}

function isLeftBehind(held: string): boolean {
  try {
    const { pid, host } = JSON.parse(held) as { readonly pid: number; readonly host: string };
    if (host !== hostname()) return false;
    process.kill(pid, 0);
    return false;
  } catch (cause) {
    // Killed while it wrote the lock, or no such process; a process of another user is still one.
    return (cause as NodeJS.ErrnoException).code !== 'EPERM';
  }
}

function busy(folder: string, path: string): PoetError {
  return new PoetError(
    'tally-store-busy',
    `another poet is adding to "${folder}"`,
    `Wait until it has finished. If none is running, remove ${path}.`,
  );
}

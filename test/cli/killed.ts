import { spawn } from 'node:child_process';
import { mkdirSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';

const program = resolve(import.meta.dirname, '../../bin/poet.js');
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:POET_|NODE_EXTRA|FORCE_COLOR)/.test(name)),
);

export interface Ended {
  readonly killed: boolean;
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the built program in a process of its own and kills it (as `kill -9` does, or by a signal that it can hear) when
 * that many things have happened in a folder: files made, written, moved. Without a number it runs to its end.
 */
export async function poetKilled(
  argv: readonly string[],
  folder: string,
  after = Number.POSITIVE_INFINITY,
  signal: NodeJS.Signals = 'SIGKILL',
): Promise<Ended> {
  mkdirSync(folder, { recursive: true });
  let events = 0;
  const watcher = watch(folder, { recursive: true });
  const child = spawn(process.execPath, [program, ...argv], {
    cwd: join(folder, '..'),
    env: { ...environment, SOURCE_DATE_EPOCH: '1795305600' },
  });
  // A folder may be gone before it is looked into.
  watcher.on('error', () => undefined);
  watcher.on('change', () => {
    events++;
    if (events === after) child.kill(signal);
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (piece: Buffer) => {
    said.stdout += piece.toString();
  });
  child.stderr.on('data', (piece: Buffer) => {
    said.stderr += piece.toString();
  });
  const code = await new Promise<number | null>((done, failed) => {
    child.on('error', failed);
    child.on('close', done);
  });
  watcher.close();
  return { killed: code === null, code, ...said };
}

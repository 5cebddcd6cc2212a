import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';

const kinds = /\.(?:csv|tsv|txt|xlsx)$/i;

/** The survey exports in a folder, in code-point order of their names (a list of them left out); null for a file. */
export async function exportsIn(path: string): Promise<readonly string[] | null> {
  const names = await readdir(path).catch(() => null);
  if (names === null) return null;
  return names
    .filter((name) => kinds.test(name) && !name.startsWith('.') && basename(name) !== 'batch.csv')
    .sort();
}

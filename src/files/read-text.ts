import { PoetError } from '../errors.js';
import { readBytes } from './read-bytes.js';

/** The text of a small UTF-8 file of ours (a question set, a benchmark, a configuration), without a BOM. */
export async function readText(path: string, what: string): Promise<string> {
  const bytes = await readBytes(path, what);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PoetError('not-text', `"${path}" is not a text file in UTF-8`, `Save the ${what} as UTF-8.`);
  }
}

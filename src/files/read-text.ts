import { readFile, stat } from 'node:fs/promises';
import { PoetError } from '../errors.js';

/** Settings, question sets and benchmarks are small: anything above this is not one. */
const largest = 64 << 20;

/** The text of a small UTF-8 file of ours (a question set, a benchmark, a configuration), without a BOM. */
export async function readText(path: string, what: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > largest) {
      throw new PoetError('file-too-large', `"${path}" is too large to be a ${what}: ${size} bytes`);
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
    return text;
  } catch (cause) {
    if (cause instanceof PoetError) throw cause;
    if (cause instanceof TypeError) {
      throw new PoetError('not-text', `"${path}" is not a text file in UTF-8`, `Save the ${what} as UTF-8.`);
    }
    const code = (cause as NodeJS.ErrnoException).code;
    const why =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'it is a folder'
          : (code ?? 'it cannot be read');
    throw new PoetError(
      'file-not-readable',
      `cannot open the ${what} "${path}": ${why}`,
      'Check the name and the folder.',
    );
  }
}

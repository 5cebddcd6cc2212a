import { readFile, stat } from 'node:fs/promises';
import { PoetError } from '../errors.js';

/** Question sets, benchmarks, settings and logos are small: anything above this is not one. */
const largest = 64 << 20;

/** The bytes of a small file of ours; `what` names its kind in messages. Throws a PoetError when it cannot be read. */
export async function readBytes(path: string, what: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > largest) {
      throw new PoetError('file-too-large', `"${path}" is too large to be a ${what}: ${size} bytes`);
    }
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof PoetError) throw cause;
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

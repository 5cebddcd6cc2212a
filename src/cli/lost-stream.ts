import { exitCodes } from '../errors.js';

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than is allowed',
  EIO: 'the device does not take it',
  EBADF: 'it was closed',
};

/**
 * Ends the program when standard output or standard error takes no more. A reader that has gone away (`poet … | head`)
 * has seen enough, and that is no fault; anything else is said in one line, if it can be.
 */
export function endForLostStream(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE' || error.code === 'EOF') process.exit(exitCodes.done);
  const why = reasons[error.code ?? ''] ?? error.code ?? error.message;
  try {
    process.stderr.write(`poet: cannot write the result: ${why}\n`);
  } catch {
    // Nobody is left to tell; the exit code still says it.
  }
  process.exit(exitCodes.input);
}

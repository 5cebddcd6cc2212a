import { fstatSync, writeSync } from 'node:fs';
import type { Sink } from './host.js';
import { endForLostStream } from './lost-stream.js';

/**
 * Standard output or standard error of this process. A terminal is left to Node, which knows its width; into a file
 * or a pipe we write ourselves, for Node's streams take longer to load than most commands print. A write to a closed
 * pipe (`poet … | head`) ends the program quietly, as every good tool does.
 */
export function standardStream(name: 'stdout' | 'stderr'): Sink {
  const descriptor = name === 'stdout' ? 1 : 2;
  return mayBeTerminal(descriptor) ? terminalSink(process[name]) : plainSink(descriptor);
}

/** A terminal is a character device; so is the null device, which is no worse off as one. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return true;
  }
}

function terminalSink(stream: NodeJS.WriteStream): Sink {
  stream.on('error', endForLostStream);
  return {
    write: (text) => {
      stream.write(text);
    },
    terminal: stream.isTTY === true,
    width: stream.columns ?? 80,
  };
}

function plainSink(descriptor: number): Sink {
  return { write: (text) => writeWhole(descriptor, Buffer.from(text)), terminal: false, width: 80 };
}

function writeWhole(descriptor: number, bytes: Buffer): void {
  for (let from = 0; from < bytes.length; ) {
    try {
      from += writeSync(descriptor, bytes, from);
    } catch (cause) {
      const error = cause as NodeJS.ErrnoException;
      // Whoever handed us the pipe made it one that does not wait: the reader is given a moment.
      if (error.code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
      else endForLostStream(error);
    }
  }
}

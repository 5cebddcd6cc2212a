import { packageVersion } from '../files/files.js';
import type { Host } from './host.js';
import { run } from './run-command-line.js';
import { standardStream } from './standard-stream.js';

/** SOURCE_DATE_EPOCH (seconds) where a build sets it, else the day it is here. Eleven digits end in the year 5138. */
function today(environment: NodeJS.ProcessEnv): string {
  const epoch = environment['SOURCE_DATE_EPOCH'];
  const moment = epoch !== undefined && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : null;
  if (moment !== null) return moment.toISOString().slice(0, 10);
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * The program: the real machine, one command line, and its exit code. `beforeCommand` is called when there is more to
 * do than to print help.
 */
export async function main(argv: readonly string[], beforeCommand: () => void): Promise<void> {
  const [first = '-'] = argv;
  if (!first.startsWith('-')) beforeCommand();
  const interrupt = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      interrupt.abort();
      // A second signal, or work that does not look at the first within a moment, ends the process.
      setTimeout(() => {
        process.stderr.write('poet: interrupted; nothing was written\n');
        process.exit(130);
      }, 1000).unref();
    });
  }
  const host: Host = {
    stdout: standardStream('stdout'),
    stderr: standardStream('stderr'),
    environment: process.env,
    folder: process.cwd(),
    today: () => today(process.env),
    signal: interrupt.signal,
  };
  process.exitCode = await run(argv, await packageVersion(), host);
}

import type { PoetError } from '../../errors.js';
import type { Host } from '../host.js';
import { safe } from './safe.js';
import { styleFor } from './style.js';

/** Subject first, where, what was expected, what to do. Only the first line stands at the margin: no text of a file can pass for ours. */
export async function printError(
  error: PoetError,
  host: Host,
  colour: boolean,
  debug: boolean,
): Promise<void> {
  const style = await styleFor(host.stderr, host, colour);
  host.stderr.write(`${style.alarm('poet:')} ${safe(error.message).replaceAll('\n', '\n  ')}\n`);
  if (error.hint !== '') host.stderr.write(`${indent(safe(error.hint))}\n`);
  host.stderr.write(`  ${style.dim(`More: poet explain ${error.code}`)}\n`);
  if (debug) host.stderr.write(`${error.stack ?? ''}\n`);
}

/** A bug is ours: the trace and the version are what we need to mend it. It holds no cell of the data. */
export function printBug(error: unknown, version: string, host: Host): void {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  host.stderr.write(
    `poet: this is a bug in poet ${version}, not a fault in your file. Report it with the lines below.\n${safe(trace)}\n`,
  );
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

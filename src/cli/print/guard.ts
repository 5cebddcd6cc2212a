import type { Host, Sink } from '../host.js';
import { safe } from './safe.js';

/** The colours and weights that our own styles use; nothing else that begins with an escape is ours. */
const ours = new RegExp(`(${String.fromCharCode(0x1b)}\\[(?:0|1|2|22|3[0-79]|9[0-7])m)`);

/**
 * The host with a last guard before a terminal: whatever a file, a name or a label brings, no character of it can move the
 * cursor, set a title or turn text round. Standard output into a file or a pipe is the product, and stays byte for byte.
 */
export function guarded(host: Host): Host {
  return {
    ...host,
    stdout: host.stdout.terminal ? guard(host.stdout) : host.stdout,
    stderr: guard(host.stderr),
  };
}

function guard(sink: Sink): Sink {
  return {
    terminal: sink.terminal,
    width: sink.width,
    write: (text) => sink.write(typeof text === 'string' ? shown(text) : text),
  };
}

/** A carriage return at the start is how a line is drawn again: progress is all that has one. */
function shown(text: string): string {
  const again = text.startsWith('\r') ? '\r' : '';
  const parts = text.slice(again.length).split(ours);
  return again + parts.map((part, i) => (i % 2 === 1 ? part : safe(part))).join('');
}

import { Chalk, type ChalkInstance } from 'chalk';
import type { Host, Sink } from '../host.js';

/**
 * Colour for one stream: each decides for itself. `NO_COLOR` and `--no-color` win, then `FORCE_COLOR`, then
 * whether it is a terminal that is not dumb. Colour never carries a meaning that the words do not.
 */
export function styleFor(sink: Sink, host: Host, asked: unknown = true): ChalkInstance {
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: term } = host.environment;
  const off = asked === false || (no !== undefined && no !== '');
  const forced = force !== undefined && force !== '0' && force !== 'false';
  const on = !off && (forced || (sink.terminal && term !== 'dumb' && force !== '0' && force !== 'false'));
  return new Chalk({ level: on ? 1 : 0 });
}

import type { Host, Sink } from '../host.js';

/** Gives a text a look, or leaves it as it is where there is no colour. */
export type Look = (text: string) => string;

/** The looks that the command line uses. Colour never carries a meaning that the words do not. */
export interface Style {
  readonly bold: Look;
  readonly dim: Look;
  readonly green: Look;
  readonly yellow: Look;
  readonly red: Look;
  readonly alarm: Look;
}

const asItIs: Look = (text) => text;
const plain: Style = {
  bold: asItIs,
  dim: asItIs,
  green: asItIs,
  yellow: asItIs,
  red: asItIs,
  alarm: asItIs,
};

/**
 * Colour for one stream: each decides for itself. `NO_COLOR` and `--no-color` win, then `FORCE_COLOR`, then
 * whether it is a terminal that is not dumb. What colours is loaded only where there is colour.
 */
export async function styleFor(sink: Sink, host: Host, asked: unknown = true): Promise<Style> {
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: term } = host.environment;
  const off = asked === false || (no !== undefined && no !== '');
  const forced = force !== undefined && force !== '0' && force !== 'false';
  const on = !off && (forced || (sink.terminal && term !== 'dumb' && force !== '0' && force !== 'false'));
  if (!on) return plain;
  const { Chalk } = await import('chalk');
  const { bold, dim, green, yellow, red } = new Chalk({ level: 1 });
  return { bold, dim, green, yellow, red, alarm: red.bold };
}

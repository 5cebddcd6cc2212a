import { exitCodes, PoetError } from '../../errors.js';
import { checks, explainCheck, nearest } from '../../index.js';
import type { Typed } from '../definition.js';
import type { Host } from '../host.js';
import { textArgument } from './typed.js';

export async function runExplain(typed: Typed, host: Host): Promise<number> {
  const code = textArgument(typed, 0);
  if (code === '') {
    const width = Math.max(...Object.keys(checks).map((name) => name.length));
    const lines = Object.entries(checks).map(([name, check]) => `${name.padEnd(width)}  ${check.title}`);
    host.stdout.write(`${lines.join('\n')}\n`);
    return exitCodes.done;
  }
  if (!Object.hasOwn(checks, code)) {
    const near = nearest(code, Object.keys(checks), 0.3);
    throw new PoetError(
      'code-not-known',
      `there is no finding or error with the code "${code}"`,
      near === null ? 'See them all: poet explain' : `Did you mean ${near.text}? See them all: poet explain`,
      'usage',
    );
  }
  host.stdout.write(explainCheck(code));
  return exitCodes.done;
}

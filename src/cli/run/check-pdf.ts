import { exitCodes } from '../../errors.js';
import { readExport } from '../../files/files.js';
import { checkPdf } from '../../index.js';
import type { Typed } from '../definition.js';
import type { Host } from '../host.js';
import { safe } from '../print/safe.js';
import { flagOption, textArgument } from './typed.js';

export async function runCheckPdf(typed: Typed, host: Host): Promise<number> {
  const source = await readExport(textArgument(typed, 0));
  const parts: Uint8Array[] = [];
  for await (const part of source.bytes()) parts.push(part);
  const result = await checkPdf(new Uint8Array(Buffer.concat(parts)));
  if (flagOption(typed, 'json')) host.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  else {
    const lines = result.failures.map((failure) => `${failure.rule}  ${failure.where}: ${failure.message}`);
    const verdict =
      result.failures.length === 0 && result.checks > 0 ? 'none failed' : `${result.failures.length} failed`;
    host.stdout.write(
      safe(`${[...lines, `${source.file}: ${result.checks} checks run, ${verdict}`].join('\n')}\n`),
    );
  }
  return result.failures.length === 0 && result.checks > 0 ? exitCodes.done : exitCodes.answerIsNo;
}

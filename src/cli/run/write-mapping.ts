import { extname } from 'node:path';
import { exitCodes, PoetError } from '../../errors.js';
import { readExport, writeNewOutput } from '../../files/files.js';
import { draftColumns, type QuestionSet } from '../../index.js';
import type { Host } from '../host.js';
import { safe } from '../print/safe.js';
import { readSettingsOf } from './read-settings.js';
import type { Settings } from './settings.js';

/** Drafts the mapping of columns to questions into a new file, for the user to edit. */
export async function writeMapping(
  path: string,
  exports: readonly string[],
  sets: readonly QuestionSet[],
  settings: Settings,
  host: Host,
): Promise<number> {
  const usage = (message: string, hint: string): PoetError =>
    new PoetError('option-not-valid', message, hint, 'usage');
  if (!/^\.ya?ml$/i.test(extname(path))) {
    throw usage(`the mapping file is "${path}"; a name that ends in .yaml was expected`, 'Use poet.yaml.');
  }
  const [only, second] = exports;
  if (only === undefined || second !== undefined) {
    throw usage('--write-mapping takes one export at a time', 'Give each export a settings file of its own.');
  }
  const { yaml, questionSets } = await draftColumns(await readExport(only), sets, readSettingsOf(settings));
  const written = await writeNewOutput(path, yaml, host.signal);
  const found = questionSets.map(({ id, matched, of }) => `${matched} of ${of} questions of ${id}`);
  host.stderr.write(
    `Written: ${safe(written)}\n${found.join(' and ')} have a column.\nCheck each line, put right what is not so, and run: poet validate ${safe(only)} --config ${safe(path)}\n`,
  );
  return exitCodes.done;
}

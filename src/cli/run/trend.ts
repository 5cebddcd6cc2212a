import { basename, dirname, extname } from 'node:path';
import { exitCodes } from '../../errors.js';
import { packageVersion, writeOutputs } from '../../files/files.js';
import { analyseTrend, policyOf, printTrend } from '../../index.js';
import type { Typed } from '../definition.js';
import type { Host } from '../host.js';
import { safe } from '../print/safe.js';
import { asSet } from './analyse-settings.js';
import { readInputs } from './inputs.js';
import { findQuestionSet, loadQuestionSets } from './material.js';
import { readSettingsOf } from './read-settings.js';
import { settingsOf } from './settings.js';
import { flagOption, listArgument } from './typed.js';

/** Prints change over time, or writes it: a file, or `trend.md` (or `.json`) in a folder. */
export async function runTrend(typed: Typed, host: Host): Promise<number> {
  const settings = await settingsOf(typed, host);
  const sets = await loadQuestionSets(settings.questionSets, settings.wording);
  if (settings.questionSet !== undefined) findQuestionSet(sets, settings.questionSet);
  const { output, profile, minimumBase } = settings;
  const trend = await analyseTrend({
    ...(await readInputs(listArgument(typed))),
    questionSets: sets,
    settings: {
      ...readSettingsOf(settings),
      version: await packageVersion(),
      date: settings.date,
      policy: policyOf(profile, minimumBase),
      asSet: asSet(settings),
    },
  });
  host.signal.throwIfAborted();
  const ending = extname(output ?? '').toLowerCase();
  const json = flagOption(typed, 'json') || ending === '.json';
  const content = json ? `${JSON.stringify(trend, null, 2)}\n` : printTrend(trend.audiences);
  if (output === undefined || output === '-') {
    host.stdout.write(content);
    return exitCodes.done;
  }
  const file = ending === '.json' || ending === '.md';
  const name = file ? basename(output) : `trend.${json ? 'json' : 'md'}`;
  const [path] = await writeOutputs(file ? dirname(output) : output, [{ name, content }], host.signal);
  if (!flagOption(typed, 'quiet')) host.stderr.write(`Written: ${safe(path ?? '')}\n`);
  return exitCodes.done;
}

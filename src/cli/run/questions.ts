import { basename, dirname } from 'node:path';
import { exitCodes } from '../../errors.js';
import { readText, writeOutputs } from '../../files/files.js';
import {
  answerCodesCsv,
  describeDiff,
  describeFault,
  diffQuestionSets,
  listQuestionSets,
  type QuestionSet,
  questionnaireForm,
  showQuestionSet,
  summariseQuestionSets,
  templateCsv,
} from '../../index.js';
import type { Typed } from '../definition.js';
import type { Host } from '../host.js';
import { safe } from '../print/safe.js';
import { findQuestionSet, loadQuestionSets } from './material.js';
import { flagOption, listArgument, textArgument, textOption } from './typed.js';

async function load(typed: Typed): Promise<readonly QuestionSet[]> {
  return loadQuestionSets(textOption(typed, 'questionSets'), textOption(typed, 'wording'));
}

export async function runList(typed: Typed, host: Host): Promise<number> {
  const sets = await load(typed);
  const text = flagOption(typed, 'json')
    ? JSON.stringify(summariseQuestionSets(sets), null, 2)
    : listQuestionSets(sets);
  host.stdout.write(`${text.trimEnd()}\n`);
  return exitCodes.done;
}

export async function runShow(typed: Typed, host: Host): Promise<number> {
  const set = findQuestionSet(await load(typed), textArgument(typed, 0));
  const text = flagOption(typed, 'json') ? JSON.stringify(set, null, 2) : showQuestionSet(set);
  host.stdout.write(`${text.trimEnd()}\n`);
  return exitCodes.done;
}

export async function runCheck(typed: Typed, host: Host): Promise<number> {
  const { questionSetFaults } = await import('./check-question-sets.js');
  let faulty = false;
  for (const path of listArgument(typed)) {
    const faults = questionSetFaults(await readText(path, 'question set'), path);
    faulty ||= faults.length > 0;
    host.stdout.write(
      faults.length === 0 ? `${path}: no faults\n` : `${faults.map(describeFault).join('\n')}\n`,
    );
  }
  return faulty ? exitCodes.answerIsNo : exitCodes.done;
}

export async function runDiff(typed: Typed, host: Host): Promise<number> {
  const sets = await load(typed);
  const [old, recent] = [
    findQuestionSet(sets, textArgument(typed, 0)),
    findQuestionSet(sets, textArgument(typed, 1)),
  ];
  host.stdout.write(`${describeDiff(diffQuestionSets(old, recent)).trimEnd()}\n`);
  return exitCodes.done;
}

export async function runTemplate(typed: Typed, host: Host): Promise<number> {
  return put(templateCsv(findQuestionSet(await load(typed), textArgument(typed, 0))), typed, host);
}

export async function runCodes(typed: Typed, host: Host): Promise<number> {
  return put(answerCodesCsv(findQuestionSet(await load(typed), textArgument(typed, 0))), typed, host);
}

export async function runForm(typed: Typed, host: Host): Promise<number> {
  return put(questionnaireForm(findQuestionSet(await load(typed), textArgument(typed, 0))), typed, host);
}

async function put(text: string, typed: Typed, host: Host): Promise<number> {
  const output = textOption(typed, 'output');
  if (output === undefined || output === '-') host.stdout.write(text);
  else {
    const [path] = await writeOutputs(
      dirname(output),
      [{ name: basename(output), content: text }],
      host.signal,
    );
    host.stderr.write(`Written: ${safe(path ?? '')}\n`);
  }
  return exitCodes.done;
}

import { exitCodes } from '../../errors.js';
import { readExport } from '../../files/files.js';
import { validate } from '../../index.js';
import type { Typed } from '../definition.js';
import type { Host } from '../host.js';
import { printValidation } from '../print/validation.js';
import { findQuestionSet, loadQuestionSets } from './material.js';
import { readSettingsOf } from './read-settings.js';
import { settingsOf } from './settings.js';
import { flagOption, listArgument } from './typed.js';

export async function runValidate(typed: Typed, host: Host): Promise<number> {
  const settings = await settingsOf(typed, host);
  const questionSets = await loadQuestionSets(settings.questionSets, settings.wording);
  if (settings.questionSet !== undefined) findQuestionSet(questionSets, settings.questionSet);
  const exports = await Promise.all(listArgument(typed).map(readExport));
  const files = await validate({ exports, questionSets, settings: readSettingsOf(settings) });
  if (flagOption(typed, 'json')) {
    host.stdout.write(`${JSON.stringify({ schema: 'poet-validation/1', files }, null, 2)}\n`);
  } else if (!flagOption(typed, 'quiet')) {
    printValidation(files, host, typed.options['color']);
  }
  const wrong = files.some((file) =>
    file.audiences.some(({ validation: { stop, errors, confirm, warnings } }) =>
      settings.strict ? stop + errors + confirm + warnings > 0 : stop + errors > 0,
    ),
  );
  return wrong ? exitCodes.answerIsNo : exitCodes.done;
}

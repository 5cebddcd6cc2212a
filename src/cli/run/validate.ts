import { basename } from 'node:path';
import { exitCodes, PoetError } from '../../errors.js';
import { readExport } from '../../files/files.js';
import { validate } from '../../index.js';
import type { Typed } from '../definition.js';
import type { Host } from '../host.js';
import { safe } from '../print/safe.js';
import { printValidation } from '../print/validation.js';
import { findQuestionSet, loadQuestionSets } from './material.js';
import { readSettingsOf } from './read-settings.js';
import { settingsOf } from './settings.js';
import { flagOption, listArgument, textOption } from './typed.js';
import { type CleanWriter, checkOutputNames, cleanWriter, writeFindings } from './validate-outputs.js';
import { writeMapping } from './write-mapping.js';

type Validated = Awaited<ReturnType<typeof validate>>;

interface Refused {
  readonly file: string;
  readonly refused: PoetError;
}

export async function runValidate(typed: Typed, host: Host): Promise<number> {
  const settings = await settingsOf(typed, host);
  const paths = listArgument(typed);
  const [report, clean, mapping] = ['report', 'clean', 'writeMapping'].map((name) => textOption(typed, name));
  if (mapping !== undefined && (report !== undefined || clean !== undefined)) {
    throw new PoetError(
      'option-not-valid',
      '--write-mapping is a step of its own',
      'Draft the mapping first; run --report or --clean once it is right.',
      'usage',
    );
  }
  await checkOutputNames(report, clean, paths);
  const questionSets = await loadQuestionSets(settings.questionSets, settings.wording);
  if (settings.questionSet !== undefined) findQuestionSet(questionSets, settings.questionSet);
  if (mapping !== undefined) return writeMapping(mapping, paths, questionSets, settings, host);
  const writer = clean === undefined ? null : cleanWriter(clean, paths, host);
  const validated = async (some: readonly string[]): Promise<Validated> =>
    validate({
      exports: await Promise.all(some.map(readExport)),
      questionSets,
      settings: readSettingsOf(settings),
      ...(writer === null ? {} : { take: writer.take }),
    });
  try {
    // A report speaks of every file, of those that cannot be read too.
    const outcomes = report === undefined ? await validated(paths) : await eachOrRefused(paths, validated);
    const refused = outcomes.flatMap((outcome) => ('refused' in outcome ? [outcome.refused] : []));
    const files = outcomes.flatMap((outcome) => ('refused' in outcome ? [] : [outcome]));
    if (refused.length > 0 && report !== undefined) {
      const written = await writeFindings(report, outcomes, settings.date, host);
      if (!flagOption(typed, 'quiet')) {
        if (!flagOption(typed, 'json')) printValidation(files, host, typed.options['color']);
        say(written, [], host);
      }
      throw allRefused(refused);
    }
    if (flagOption(typed, 'json')) {
      host.stdout.write(`${JSON.stringify({ schema: 'poet-validation/1', files }, null, 2)}\n`);
    } else if (!flagOption(typed, 'quiet')) {
      await printValidation(files, host, typed.options['color']);
    }
    const wrong = files.some((file) =>
      file.audiences.some(({ validation: { stop, errors, confirm, warnings } }) =>
        settings.strict ? stop + errors + confirm + warnings > 0 : stop + errors > 0,
      ),
    );
    const written = report === undefined ? [] : await writeFindings(report, files, settings.date, host);
    const cleaned = writer === null ? null : await deliver(writer, settings.strict && wrong);
    if (!flagOption(typed, 'quiet'))
      say([...written, ...(cleaned?.written ?? [])], cleaned?.notes ?? [], host);
    return wrong ? exitCodes.answerIsNo : exitCodes.done;
  } finally {
    await writer?.discard();
  }
}

/** Each file checked by itself, so that one that cannot be read does not hide the others. */
async function eachOrRefused(
  paths: readonly string[],
  validated: (some: readonly string[]) => Promise<Validated>,
): Promise<readonly (Validated[number] | Refused)[]> {
  const outcomes: (Validated[number] | Refused)[] = [];
  for (const path of paths) {
    try {
      outcomes.push(...(await validated([path])));
    } catch (error) {
      if (!(error instanceof PoetError) || error.family !== 'input') throw error;
      outcomes.push({ file: basename(path), refused: error });
    }
  }
  return outcomes;
}

function allRefused(errors: readonly PoetError[]): PoetError {
  const [first] = errors;
  if (first !== undefined && errors.length === 1) return first;
  return new PoetError(
    first?.code ?? 'file-not-readable',
    `${errors.length} files cannot be read.\n${errors.map(({ message }) => message).join('\n')}`,
    'The report says what to do for each.',
  );
}

/** The clean files in their places; with --strict and something wrong, nothing. */
async function deliver(writer: CleanWriter, refused: boolean) {
  if (refused)
    return { written: [], notes: ['No clean file was written: --strict, and there are findings.'] };
  return { written: await writer.finish(), notes: writer.notes() };
}

function say(written: readonly string[], notes: readonly string[], host: Host): void {
  const first = written.length === 0 ? [] : [`Written: ${written.join(', ')}`];
  const lines = [...first, ...notes];
  if (lines.length > 0) host.stderr.write(`${lines.map(safe).join('\n')}\n`);
}

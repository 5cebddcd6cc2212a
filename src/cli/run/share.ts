import { basename, extname, join } from 'node:path';
import { exitCodes, PoetError } from '../../errors.js';
import { type OutputFile, packageVersion, writeOutputs } from '../../files/files.js';
import {
  type ExportBytes,
  type QuestionSet,
  type ShareResult,
  type ShareSettings,
  shareAnswers,
  shareRecords,
} from '../../index.js';
import type { Typed } from '../definition.js';
import type { Host } from '../host.js';
import { safe } from '../print/safe.js';
import { readInputs } from './inputs.js';
import { findQuestionSet, loadQuestionSets } from './material.js';
import { readSettingsOf } from './read-settings.js';
import { settingsOf } from './settings.js';
import { flagOption, listArgument, textOption } from './typed.js';

export async function runShare(typed: Typed, host: Host): Promise<number> {
  const settings = await settingsOf(typed, host);
  const paths = listArgument(typed);
  const sets = await loadQuestionSets(settings.questionSets, settings.wording);
  if (settings.questionSet !== undefined) findQuestionSet(sets, settings.questionSet);
  const { exports, tallies } = await readInputs(paths);
  const own = {
    ...readSettingsOf(settings),
    version: await packageVersion(),
    authority: settings.authority ?? null,
    region: settings.region ?? null,
    wave: textOption(typed, 'wave') ?? null,
    profile: settings.profile,
    minimumBase: settings.minimumBase,
    synthetic: flagOption(typed, 'synthetic'),
  };
  if (flagOption(typed, 'records') && tallies.length > 0) {
    throw new PoetError(
      'option-not-valid',
      'an extract with a row a person is made of exports, and a Tally holds no rows',
      'Leave --records out, or name the exports.',
      'usage',
    );
  }
  if (flagOption(typed, 'records'))
    return runRecords(exports, sets, own, typed, host, settings.output, paths);
  const result = await shareAnswers(exports, sets, own, tallies);
  host.signal.throwIfAborted();
  const folder = folderOf(settings.output, paths, host);
  const written = result.files.length === 0 ? [] : await writeOutputs(folder, outputsOf(result), host.signal);
  if (flagOption(typed, 'json')) {
    const manifests = result.files.map(({ manifest }) => manifest);
    host.stdout.write(
      `${JSON.stringify({ schema: 'poet-share/1', manifests, refused: result.refused }, null, 2)}\n`,
    );
  }
  if (!flagOption(typed, 'quiet')) printResult(result, written, host);
  return result.refused.length > 0 ? exitCodes.answerIsNo : exitCodes.done;
}

function folderOf(output: string | undefined, paths: readonly string[], host: Host): string {
  return output ?? join(host.folder, `${basename(paths[0] ?? 'survey', extname(paths[0] ?? ''))}-share`);
}

async function runRecords(
  exports: readonly ExportBytes[],
  sets: readonly QuestionSet[],
  settings: ShareSettings,
  typed: Typed,
  host: Host,
  output: string | undefined,
  paths: readonly string[],
): Promise<number> {
  const { profile } = settings;
  if (profile === 'internal') {
    throw new PoetError(
      'option-not-valid',
      'an extract is made to leave the council, and the profile is internal',
      'Use --profile partner or --profile public.',
      'usage',
    );
  }
  const { files, refused } = await shareRecords(exports, sets, { ...settings, profile });
  host.signal.throwIfAborted();
  const outputs = files.flatMap(({ name, text, report, reportText }) => {
    const stem = name.replace(/\.records\.csv$/, '');
    return [
      { name, content: text },
      { name: `${stem}.privacy.md`, content: reportText },
      { name: `${stem}.privacy.json`, content: `${JSON.stringify(report, null, 2)}\n` },
    ];
  });
  const written =
    outputs.length === 0 ? [] : await writeOutputs(folderOf(output, paths, host), outputs, host.signal);
  if (flagOption(typed, 'json')) {
    const reports = files.map(({ report }) => report);
    host.stdout.write(`${JSON.stringify({ schema: 'poet-share-records/1', reports, refused }, null, 2)}\n`);
  }
  if (!flagOption(typed, 'quiet')) {
    for (const { report } of files) {
      host.stderr.write(
        `${report.questionSet}: ${report.records} records for ${profile}, k = ${report.k}, ${report.percentAltered}% altered\n`,
      );
    }
    for (const { questionSet, because } of refused)
      host.stderr.write(`${questionSet}: nothing may leave: ${because}\n`);
    if (written.length > 0) host.stderr.write(`Written: ${safe(written.join(', '))}\n`);
  }
  return refused.length > 0 ? exitCodes.answerIsNo : exitCodes.done;
}

function outputsOf(result: ShareResult): readonly OutputFile[] {
  return result.files.flatMap(({ name, text, manifest, manifestText }) => {
    const stem = name.replace(/\.tally\.json$/, '');
    return [
      { name, content: text },
      { name: `${stem}.manifest.md`, content: manifestText },
      { name: `${stem}.manifest.json`, content: `${JSON.stringify(manifest, null, 2)}\n` },
    ];
  });
}

function printResult(result: ShareResult, written: readonly string[], host: Host): void {
  for (const { questionSet, respondents, manifest } of result.files) {
    const hidden = manifest.hidden.reduce((sum, { count }) => sum + count, 0);
    const said = hidden === 0 ? 'nothing hidden' : `${hidden} figures hidden`;
    host.stderr.write(`${questionSet}: ${respondents} people, for ${manifest.profile}, ${said}\n`);
    if (manifest.profile === 'internal')
      host.stderr.write('  Keep this file in the council: it is not checked for disclosure.\n');
  }
  for (const line of result.said) host.stderr.write(`${safe(line)}\n`);
  for (const { questionSet, because } of result.refused)
    host.stderr.write(`${questionSet}: nothing may leave: ${because}\n`);
  const pages = written.filter((path) => path.endsWith('.md'));
  if (written.length > 0) host.stderr.write(`Written: ${safe(written.join(', '))}\n`);
  if (pages.length > 0) host.stderr.write(`Read first: ${safe(pages.join(', '))}\n`);
}

import { basename, dirname, isAbsolute, join } from 'node:path';
import { PoetError } from '../../errors.js';
import { filesNamed, readExport, readText } from '../../files/files.js';
import { type BatchLine, type BenchmarkSource, parseBatchList } from '../../index.js';
import type { Typed } from '../definition.js';
import type { Host } from '../host.js';
import { talliesInStore } from './inputs.js';
import { withOptionsOf } from './list-options.js';
import { readSettingsOf } from './read-settings.js';
import { settingsOf } from './settings.js';
import { textOption } from './typed.js';

/** The files of a benchmark: those named, and those of the batch list (meant from where the list is). */
export async function benchmarkSources(
  typed: Typed,
  host: Host,
  named: readonly string[],
): Promise<readonly BenchmarkSource[]> {
  const paths = await filesNamed(named);
  const list = textOption(typed, 'batch');
  const lines = list === undefined ? [] : parseBatchList(await readText(list, 'batch list'), list);
  const known = {
    authority: textOption(typed, 'authority') ?? null,
    region: null,
    wave: textOption(typed, 'wave') ?? null,
    groups: [],
  };
  if (paths.length > 1 && known.authority !== null)
    throw usage(
      '--authority names one council, and several files are given',
      'Name each in a batch list: --batch list.csv',
    );
  const all = [
    ...paths.map((path) => ({ ...known, path })),
    ...(await Promise.all(lines.map((line) => fromLine(line, list ?? '', known.wave, typed, host)))).flat(),
  ];
  if (all.length === 0)
    throw usage('no files are named', 'Name exports or Tallies, or a list of them with --batch.');
  const read = await Promise.all(
    all.map(async ({ path, ...facts }): Promise<readonly BenchmarkSource[]> => {
      const stored = await talliesInStore(path);
      if (stored !== null) return stored.map(({ file, text }) => ({ ...facts, file, from: { tally: text } }));
      const from = /\.json$/i.test(path)
        ? { tally: await readText(path, 'Tally') }
        : { export: await readExport(path) };
      return [{ ...facts, file: 'tally' in from ? folderAndName(path) : basename(path), from }];
    }),
  );
  return read.flat();
}

/** The files of one line, read as the line says. */
async function fromLine(line: BatchLine, list: string, wave: string | null, typed: Typed, host: Host) {
  const { authority, region, groups, options, questionSet } = line;
  const facts = { authority, region, wave: line.wave ?? wave, groups };
  const own =
    options === '' && questionSet === null
      ? {}
      : {
          read: readSettingsOf({
            ...(await settingsOf(withOptionsOf(line, typed), host)),
            ...asked(questionSet),
          }),
        };
  return line.files.map((file) => ({ ...facts, ...own, path: besides(list, file) }));
}

/** The question set of the command is that of the benchmark; of a line it is that of the file. */
const asked = (questionSet: string | null) => ({ questionSet: questionSet ?? undefined });

/** Every council’s Tally has the same name: its folder tells them apart. */
const folderAndName = (path: string): string => path.split(/[\\/]/).slice(-2).join('/');

const besides = (list: string, file: string): string => (isAbsolute(file) ? file : join(dirname(list), file));

const usage = (message: string, hint: string): PoetError =>
  new PoetError('option-not-valid', message, hint, 'usage');

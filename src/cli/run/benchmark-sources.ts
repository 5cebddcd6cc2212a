import { basename, dirname, isAbsolute, join } from 'node:path';
import { PoetError } from '../../errors.js';
import { readExport, readText } from '../../files/files.js';
import { type BatchLine, type BenchmarkSource, parseBatchList } from '../../index.js';
import type { Typed } from '../definition.js';
import { talliesInStore } from './inputs.js';
import { textOption } from './typed.js';

/** The files of a benchmark: those named, and those of the batch list (meant from where the list is). */
export async function benchmarkSources(
  typed: Typed,
  paths: readonly string[],
): Promise<readonly BenchmarkSource[]> {
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
    ...lines.map((line) => ({ ...fromLine(line, known.wave), path: besides(list ?? '', line.file) })),
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
      return [{ ...facts, file: basename(path), from }];
    }),
  );
  return read.flat();
}

function fromLine({ authority, region, wave, groups }: BatchLine, otherwise: string | null) {
  return { authority, region, wave: wave ?? otherwise, groups };
}

const besides = (list: string, file: string): string => (isAbsolute(file) ? file : join(dirname(list), file));

const usage = (message: string, hint: string): PoetError =>
  new PoetError('option-not-valid', message, hint, 'usage');

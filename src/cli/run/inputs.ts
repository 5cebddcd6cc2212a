import { basename, resolve } from 'node:path';
import { readExport, readText, tallyStoreFile, tallyStoreText } from '../../files/files.js';
import { type ExportBytes, PoetError, type TallyText } from '../../index.js';

/** What was named on the command line: exports, and whole Tallies by themselves or in a store. */
export interface Inputs {
  readonly exports: readonly ExportBytes[];
  readonly tallies: readonly TallyText[];
}

export async function readInputs(paths: readonly string[]): Promise<Inputs> {
  const all = await Promise.all(
    paths.map(async (path): Promise<Inputs> => {
      const stored = await talliesInStore(path);
      if (stored !== null) return { exports: [], tallies: stored };
      if (!/\.tally\.(?:json|csv)$/i.test(path)) return { exports: [await readExport(path)], tallies: [] };
      return { exports: [], tallies: [{ file: basename(path), text: await readText(path, 'Tally') }] };
    }),
  );
  return {
    exports: all.flatMap(({ exports }) => exports),
    tallies: all.flatMap(({ tallies }) => tallies),
  };
}

/** The Tallies of a store as it stands; null for anything else. Read again when an extract is added meanwhile. */
export async function talliesInStore(folder: string): Promise<readonly TallyText[] | null> {
  for (let tries = 0; tries < 3; tries++) {
    const text = await tallyStoreText(folder);
    if (text === null) return null;
    const { parseTallyStore } = await import('./parse-files.js');
    const { tallies } = parseTallyStore(text, 'store.json');
    const texts = await Promise.all(
      tallies.map(async ({ tally }) => ({
        file: `${basename(resolve(folder))}.tally`,
        text: await tallyStoreFile(folder, tally),
      })),
    );
    const whole = texts.filter((each): each is TallyText => each.text !== null);
    if (whole.length === texts.length) return whole;
  }
  throw new PoetError(
    'tally-store-not-valid',
    `a Tally that the store "${folder}" names is not there`,
    'Put the store back from a backup, or begin a new one and add the extracts again.',
  );
}

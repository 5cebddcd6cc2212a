import { exitCodes } from '../../errors.js';
import { openTallyStore, packageVersion, readExport, tallyStoreText } from '../../files/files.js';
import {
  type AddedToStore,
  type AddSettings,
  addToStore,
  type ExportBytes,
  PoetError,
  parseTallyStore,
  type QuestionSet,
  type TallyStore,
} from '../../index.js';
import type { Typed } from '../definition.js';
import type { Host } from '../host.js';
import { safe } from '../print/safe.js';
import { findQuestionSet, loadQuestionSets } from './material.js';
import { readSettingsOf } from './read-settings.js';
import { settingsOf } from './settings.js';
import { flagOption } from './typed.js';

interface Added extends Omit<AddedToStore, 'store'> {
  readonly file: string;
  /** False for an extract that was in the store already. */
  readonly added: boolean;
  /** There is something in it to put right; with --strict it is not added. */
  readonly needsWork: boolean;
}

/** Adds extracts one after another; each stands in the store, whole, before the next is begun. */
export async function runTallyAdd(typed: Typed, host: Host): Promise<number> {
  const settings = await settingsOf(typed, host);
  const folder = String(typed.arguments[0]);
  const sets = await loadQuestionSets(settings.questionSets, settings.wording);
  if (settings.questionSet !== undefined) findQuestionSet(sets, settings.questionSet);
  const paths = (typed.arguments[1] ?? []) as readonly string[];
  const extracts = await Promise.all(paths.map(readExport));
  const own = {
    ...readSettingsOf(settings),
    version: await packageVersion(),
    authority: settings.authority ?? null,
    region: settings.region ?? null,
    date: settings.date,
    synthetic: flagOption(typed, 'synthetic'),
  };
  const done: Added[] = [];
  for (const extract of extracts) {
    host.signal.throwIfAborted();
    const added = await addOne(folder, extract, sets, own, settings.strict);
    done.push(added);
    if (!flagOption(typed, 'quiet')) print(added, host);
  }
  if (flagOption(typed, 'json')) {
    const { store } = await readStore(folder);
    host.stdout.write(`${JSON.stringify({ schema: 'poet-tally-add/1', extracts: done, store }, null, 2)}\n`);
  }
  return done.some(({ needsWork }) => needsWork) ? exitCodes.answerIsNo : exitCodes.done;
}

async function addOne(
  folder: string,
  extract: ExportBytes,
  sets: readonly QuestionSet[],
  settings: AddSettings,
  strict: boolean,
): Promise<Added> {
  const opened = await openTallyStore(folder);
  try {
    const before = opened.text === null ? null : parseTallyStore(opened.text, 'store.json');
    const { store, ...result } = await addToStore(extract, sets, before, opened.disk, settings);
    const needsWork = result.questionSets.some(({ errors }) => errors > 0);
    const added = store !== null && !(needsWork && strict);
    if (added) {
      await opened.commit(`${JSON.stringify(store, null, 2)}\n`);
    }
    return { file: extract.file, added, needsWork, ...result };
  } finally {
    await opened.close();
  }
}

function print({ file, added, needsWork, questionSets, said }: Added, host: Host): void {
  for (const line of said) host.stderr.write(`${safe(line)}\n`);
  if (questionSets.length === 0) {
    host.stderr.write(`${safe(file)}: in the store already; nothing changed\n`);
    return;
  }
  if (!added) host.stderr.write(`${safe(file)}: not added, because there is something to put right\n`);
  for (const each of questionSets) {
    const { questionSet, rows, newPeople, changedPeople, withoutId, people, errors } = each;
    host.stderr.write(
      `${safe(file)}: ${questionSet}: ${rows} rows, ${newPeople} new people, ${changedPeople} with something new; now ${people} people\n`,
    );
    if (withoutId > 0) host.stderr.write(`  ${withoutId} rows name no person and are left out\n`);
    if (errors > 0) host.stderr.write(`  ${errors} errors in the data: see poet validate ${safe(file)}\n`);
  }
  if (needsWork && added) host.stderr.write('  What could not be read is left out of the counts.\n');
}

/** Prints `store.json` as it stands, checked: a scheduler's way to look in. */
export async function runTallyShow(typed: Typed, host: Host): Promise<number> {
  const { store } = await readStore(String(typed.arguments[0]));
  host.stdout.write(`${JSON.stringify(store, null, 2)}\n`);
  return exitCodes.done;
}

async function readStore(folder: string): Promise<{ readonly store: TallyStore }> {
  const text = await tallyStoreText(folder);
  if (text === null) {
    throw new PoetError(
      'tally-store-not-valid',
      `"${folder}" is no store of Tallies`,
      'Begin one with: poet tally add <store> <extract>',
    );
  }
  return { store: parseTallyStore(text, 'store.json') };
}

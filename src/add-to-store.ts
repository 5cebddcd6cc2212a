import { createHash, createHmac } from 'node:crypto';
import { type AnswerBatch, keepAnswers } from './code/code.js';
import { saidOfAuthority } from './describe-reading.js';
import { PoetError } from './errors.js';
import type { ExportBytes } from './intake/intake.js';
import type { QuestionSet } from './question-set/question-set.js';
import { type AudienceCheck, type ReadSettings, readThrough } from './read-answers.js';
import { authorityOf } from './read-councils.js';
import { type AddedReviews, type ExtractFold, recount, type StoreDisk } from './recount-store.js';
import { questionsHash } from './share/share.js';
import { type Review, reviewLine, sortedByKey, type TallyStore } from './tally-store/tally-store.js';

export interface AddSettings extends ReadSettings {
  /** Version of poet. */
  readonly version: string;
  readonly authority: string | null;
  readonly region: string | null;
  /** ISO date. */
  readonly date: string;
  readonly synthetic: boolean;
}

export interface AddedToStore {
  /** The store as it is to stand; null when the extract was in it already. */
  readonly store: TallyStore | null;
  readonly sha256: string;
  readonly questionSets: readonly AddedReviews[];
  /** What was taken for granted. */
  readonly said: readonly string[];
}

/** Reviews held in memory before they are sorted and put aside. */
const heldReviews = 100_000;

/**
 * Folds one extract into a store: each person is counted by their latest review, and in each month by their latest
 * review of that month. Nothing is subtracted: the Tally is counted anew from the reviews that are kept, which hold a
 * salted key, a month and coded answers a line, sorted by key, so that one pass in constant memory does. The store is
 * the caller's to commit: nothing that is written counts before `store.json` names it.
 *
 * Throws a PoetError when the extract has no id of a person, is of another council, or was made of another wording.
 */
export async function addToStore(
  extract: ExportBytes,
  sets: readonly QuestionSet[],
  before: TallyStore | null,
  disk: StoreDisk,
  settings: AddSettings,
): Promise<AddedToStore> {
  const sha256 = await hashOf(extract);
  if (before?.extracts.some((each) => each.sha256 === sha256) === true)
    return { store: null, sha256, questionSets: [], said: [] };
  const saltHash = createHash('sha256').update(disk.salt).digest('hex');
  if (before !== null && before.salt !== saltHash) throw otherSalt();
  const folds = await readExtract(extract, sets, disk, settings);
  const authority = whose(folds, before, settings);
  const generation = (before?.generation ?? 0) + 1;
  const tallies = new Map((before?.tallies ?? []).map((tally) => [tally.questionSet, tally]));
  const questionSets: AddedReviews[] = [];
  for (const fold of folds) {
    const set = fold.recognition.questionSet;
    const kept = tallies.get(set.id) ?? null;
    if (kept !== null && kept.questions !== questionsHash(set)) throw otherWording(set);
    const counted = await recount(fold, kept, generation, disk, {
      poet: settings.version,
      authority: authorityOf(authority.name, authority.region),
      wave: null,
      synthetic: settings.synthetic || set.evidence === 'synthetic',
    });
    tallies.set(set.id, counted.tally);
    questionSets.push(counted.added);
  }
  const rows = folds.reduce((sum, fold) => sum + fold.rows, 0);
  const store: TallyStore = {
    schema: 'poet-tally-store/1',
    poet: settings.version,
    authority: authority.name,
    region: authority.region,
    generation,
    salt: saltHash,
    extracts: [...(before?.extracts ?? []), { file: extract.file, sha256, added: settings.date, rows }],
    tallies: [...tallies.values()].sort((a, b) => (a.questionSet < b.questionSet ? -1 : 1)),
  };
  return { store, sha256, questionSets, said: saidOfAuthority(authority.name) };
}

async function hashOf(extract: ExportBytes): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of extract.bytes()) hash.update(piece);
  return hash.digest('hex');
}

/** Reads the extract once; its reviews go aside in sorted runs. */
async function readExtract(
  extract: ExportBytes,
  sets: readonly QuestionSet[],
  disk: StoreDisk,
  settings: AddSettings,
): Promise<readonly ExtractFold[]> {
  const keyOf = (id: string): string =>
    createHmac('sha256', disk.salt).update(id, 'utf8').digest('hex').slice(0, 32);
  const code = { ...settings.code, keyOf, reviews: 'all' } as const;
  const reading = await readThrough(extract, sets, { ...settings, code }, () => {
    const runs: AsyncIterable<string>[] = [];
    const authorities = new Set<string>();
    const seen = { rows: 0, withoutId: 0 };
    let held: Review[] = [];
    const flush = async (): Promise<void> => {
      if (held.length === 0) return;
      const lines = sortedByKey(held).map(reviewLine);
      held = [];
      runs.push(await disk.setAside(lines));
    };
    return {
      async add(batch) {
        noteAuthorities(batch, authorities);
        seen.rows += batch.rows;
        const answers = keepAnswers(batch);
        const months = batch.context.month;
        for (let row = 0; row < batch.rows; row++) {
          const key = batch.people?.keys[row] ?? '';
          if (key === '') {
            seen.withoutId++;
            continue;
          }
          held.push({
            key,
            month: months?.values[months.codes[row] ?? 0] ?? '',
            rank: batch.people?.ranks[row] ?? 0,
            answers: answers[row] ?? '',
          });
        }
        if (held.length >= heldReviews) await flush();
      },
      finish: (check: AudienceCheck) => ({ ...check, ...seen, authorities, runs, flush }),
    };
  });
  for (const { flush } of reading.audiences) await flush();
  const folds = reading.audiences.filter(({ rows }) => rows > 0);
  if (folds.every(({ rows, withoutId }) => rows === withoutId)) {
    throw new PoetError(
      'person-not-known',
      `nothing in ${extract.file} says which person a review is of`,
      'Add a column with an id of the person, or name it in poet.yaml: columns: { respondent-id: "Person number" }. Only a salted key of it is kept.',
    );
  }
  return folds;
}

function noteAuthorities(batch: AnswerBatch, authorities: Set<string>): void {
  const column = batch.context.authority;
  if (column === undefined) return;
  for (const code of new Set(column.codes)) if (code !== 0) authorities.add(column.values[code] ?? '');
}

/** The store's council; every later extract is of the same. */
function whose(folds: readonly ExtractFold[], before: TallyStore | null, settings: AddSettings) {
  const named = [...new Set(folds.flatMap(({ authorities }) => [...authorities]))];
  const given = settings.authority === null ? named : [settings.authority, ...named];
  const known = new Set([
    ...(before === null ? [] : [before.authority]),
    ...given.map((name) => authorityOf(name, null).name),
  ]);
  if (known.size > 1) {
    throw new PoetError(
      'authorities-mixed',
      `a store is of one authority, and here are ${[...known].slice(0, 5).join(', ')}`,
      'Keep a store for each council, and add each council’s extract to its own.',
    );
  }
  const [name] = known;
  if (name === undefined) {
    throw new PoetError(
      'authority-not-known',
      'nothing says whose answers these are',
      'Name the council or body with --authority when the store is begun.',
      'usage',
    );
  }
  return { name, region: before?.region ?? settings.region };
}

function otherSalt(): PoetError {
  return new PoetError(
    'tally-store-not-valid',
    'the salt of the store is not the one that its keys were made with, so nobody would be known again',
    'Put the file "salt" back from a backup, or begin a new store and add the extracts again.',
  );
}

function otherWording(set: QuestionSet): PoetError {
  return new PoetError(
    'tally-of-another-questionnaire',
    `the store was made with another wording of ${set.id} than the one here`,
    'Use the question set that the store was made with, or begin a new store.',
  );
}

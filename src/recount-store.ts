import { restoreAnswers, rowsOfBatch } from './code/code.js';
import type { QuestionSet } from './question-set/question-set.js';
import type { AudienceCheck } from './read-answers.js';
import { questionsHash, wholeContent } from './share/share.js';
import {
  addTallies,
  type Tally,
  tallyBatch,
  tallyContentHash,
  tallyFileText,
  tallyMonths,
} from './tally/tally.js';
import { mergeReviews, type Review, reviewLine, type StoredTally } from './tally-store/tally-store.js';

/** The store's own folder, as the shell hands it over: files by name, written anew and never changed. */
export interface StoreDisk {
  /** Random bytes that only this store has. */
  readonly salt: Uint8Array;
  /** Lines of a file of the store. */
  lines(name: string): AsyncIterable<string>;
  /** Puts lines aside for the time of this extract; they are read again once. */
  setAside(lines: Iterable<string>): Promise<AsyncIterable<string>>;
  /** Writes a file of the next generation: only its owner may read it. */
  write(name: string, lines: AsyncIterable<string>): Promise<void>;
}

/** What an extract brought of one question set. */
export interface AddedReviews {
  readonly questionSet: string;
  readonly rows: number;
  /** Rows without an id of a person: left out, since they could be counted twice. */
  readonly withoutId: number;
  readonly newPeople: number;
  /** People who were known, with something new of them. */
  readonly changedPeople: number;
  /** Errors in the data: the answers concerned are left out. */
  readonly errors: number;
  readonly people: number;
  readonly reviews: number;
}

/** The reviews of one question set in one extract: put aside in sorted runs. */
export interface ExtractFold extends AudienceCheck {
  readonly rows: number;
  readonly withoutId: number;
  readonly authorities: ReadonlySet<string>;
  readonly runs: readonly AsyncIterable<string>[];
}

/** People counted together. */
const countedTogether = 4096;

/** Merges what is kept of a question set with what is new, and counts it. */
export async function recount(
  fold: ExtractFold,
  kept: StoredTally | null,
  generation: number,
  disk: StoreDisk,
  facts: Parameters<typeof wholeContent>[2],
): Promise<{ readonly tally: StoredTally; readonly added: AddedReviews }> {
  const set = fold.recognition.questionSet;
  const stem = `${set.id.replace('@', '-')}.${generation}`;
  const seen = { people: 0, reviews: 0, newPeople: 0, changedPeople: 0, from: '', to: '' };
  const counting = startCounting(set);
  async function* merged(): AsyncIterable<string> {
    const before = kept === null ? none() : disk.lines(kept.reviewsFile);
    for await (const { reviews, known, changed } of mergeReviews(before, fold.runs)) {
      seen.people++;
      seen.reviews += reviews.length;
      if (!known) seen.newPeople++;
      else if (changed) seen.changedPeople++;
      for (const review of reviews) {
        if (review.month !== '' && (seen.from === '' || review.month < seen.from)) seen.from = review.month;
        if (review.month > seen.to) seen.to = review.month;
        yield reviewLine(review);
      }
      counting.add(reviews);
    }
  }
  await disk.write(`${stem}.reviews`, merged());
  const content = wholeContent(counting.finish(), set, facts);
  await disk.write(`${stem}.tally.json`, once(tallyFileText(content).replace(/\n$/, '')));
  return {
    tally: {
      questionSet: set.id,
      questions: questionsHash(set),
      people: seen.people,
      reviews: seen.reviews,
      months: seen.to === '' ? null : { from: seen.from, to: seen.to },
      tally: `${stem}.tally.json`,
      reviewsFile: `${stem}.reviews`,
      sha256: tallyContentHash(content),
    },
    added: {
      questionSet: set.id,
      rows: fold.rows,
      withoutId: fold.withoutId,
      newPeople: seen.newPeople,
      changedPeople: seen.changedPeople,
      errors: fold.report.counts.stop + fold.report.counts.error,
      people: seen.people,
      reviews: seen.reviews,
    },
  };
}

/** Counts people by their latest review, and months by the latest of each person in them. */
function startCounting(set: QuestionSet) {
  let tally: Tally | null = null;
  let reviews: Review[] = [];
  let latest: number[] = [];
  const count = (): void => {
    const batch = restoreAnswers(
      set,
      reviews.map(({ answers }) => answers),
      reviews.map(({ month }) => month),
    );
    const counted = {
      ...tallyBatch(rowsOfBatch(batch, Uint32Array.from(latest))),
      ...tallyMonths(batch),
    };
    tally = tally === null ? counted : addTallies(tally, counted);
    reviews = [];
    latest = [];
  };
  return {
    add(person: readonly Review[]): void {
      reviews.push(...person);
      latest.push(reviews.length - 1);
      if (reviews.length >= countedTogether) count();
    },
    finish(): Tally {
      if (reviews.length > 0 || tally === null) count();
      return tally as unknown as Tally;
    },
  };
}

async function* none(): AsyncIterable<string> {}

async function* once(text: string): AsyncIterable<string> {
  yield text;
}

import type { Review } from './model.js';
import { parseReviewLine } from './review-line.js';

/** What one person’s reviews came to. */
export interface PersonReviews {
  /** The latest of each month, in the order of the months; undated ones first. The last is the person’s latest. */
  readonly reviews: readonly Review[];
  /** Known before this extract, and whether the extract changed anything. */
  readonly known: boolean;
  readonly changed: boolean;
}

interface Source {
  readonly lines: AsyncIterator<string>;
  head: Review | null;
}

/**
 * Puts the reviews that are kept together with new ones, person by person: every source is sorted by key, and only the
 * lines of one person are held at a time. Of one person and month the latest date is kept; of one date the source that
 * comes later, so that a correction replaces what it corrects. The first source is what was kept before.
 */
export async function* mergeReviews(
  before: AsyncIterable<string>,
  added: readonly AsyncIterable<string>[],
): AsyncIterable<PersonReviews> {
  const sources: Source[] = [before, ...added].map((lines) => ({
    lines: lines[Symbol.asyncIterator](),
    head: null,
  }));
  for (const source of sources) await advance(source);
  for (;;) {
    const key = sources.reduce<string | null>(
      (least, { head }) => (head !== null && (least === null || head.key < least) ? head.key : least),
      null,
    );
    if (key === null) return;
    const months = new Map<string, { readonly review: Review; readonly from: number }>();
    let known = false;
    for (const [from, source] of sources.entries()) {
      for (let head = source.head; head !== null && head.key === key; head = source.head) {
        if (from === 0) known = true;
        const best = months.get(head.month)?.review;
        if (best === undefined || head.rank >= best.rank) months.set(head.month, { review: head, from });
        await advance(source);
      }
    }
    const kept = [...months.values()].sort(
      (a, b) => (a.review.month < b.review.month ? -1 : 1) || a.review.rank - b.review.rank,
    );
    yield { reviews: kept.map(({ review }) => review), known, changed: kept.some(({ from }) => from > 0) };
  }
}

async function advance(source: Source): Promise<void> {
  const next = await source.lines.next();
  source.head = next.done === true ? null : parseReviewLine(next.value);
}

import type { TakeComment } from '../code/code.js';
import { commentId } from './comment-id.js';
import type { Quote, ReviewedComment } from './model.js';
import { refuseReview } from './refuse.js';
import { safeText } from './safe-text.js';
import { isSameComment } from './same-words.js';

export interface QuoteFinder {
  readonly take: TakeComment;
  /**
   * Quotes by `question set/question`, in the order of their ids. Throws a PoetError (`comments-not-valid`) for an
   * approved text that is not in these exports, or that is no longer what the person wrote.
   */
  finish(): ReadonlyMap<string, readonly Quote[]>;
}

interface Wanted {
  count: number;
  key: string;
  text: string;
}

/** Looks for the approved comments among those of the exports; keeps only the words of those. */
export function findQuotes(file: string, reviewed: readonly ReviewedComment[]): QuoteFinder {
  const approved = reviewed.filter((each) => each.approved);
  const wanted = new Map(
    approved.map(({ id }) => [base(id), { count: 0, key: '', text: '' } satisfies Wanted] as const),
  );
  return {
    take(questionSet, question, cell) {
      const { text } = safeText(cell);
      const found = wanted.get(commentId(questionSet, question, text));
      if (found === undefined) return;
      found.count++;
      found.key = `${questionSet}/${question}`;
      found.text = text;
    },
    finish() {
      const faults: string[] = [];
      const quotes = new Map<string, Quote[]>();
      for (const { id, text, row } of approved.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
        const found = wanted.get(base(id));
        if (found === undefined || found.count < occurrence(id)) {
          faults.push(
            `row ${row}: no comment in these exports has the id "${id}" (its answer has changed, or this is the review of another file)`,
          );
        } else if (!isSameComment(text, found.text)) {
          faults.push(`row ${row}: most of these words are not in the comment with this id`);
        } else {
          const list = quotes.get(found.key) ?? [];
          // The same words from several people are printed once.
          if (!list.some((quote) => quote.text === text)) list.push({ text, edited: text !== found.text });
          quotes.set(found.key, list);
        }
      }
      if (faults.length > 0) throw refuseReview(file, faults);
      return quotes;
    },
  };
}

const base = (id: string): string => id.replace(/-\d+$/, '');

const occurrence = (id: string): number => Number(/-(\d+)$/.exec(id)?.[1] ?? 1);

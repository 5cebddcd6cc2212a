import type { Review } from './model.js';

/** A review as a line of a file that is sorted by key. */
export function reviewLine({ key, month, rank, answers }: Review): string {
  return `${key}\t${month}\t${rank}\t${answers}`;
}

export function parseReviewLine(line: string): Review {
  const [key = '', month = '', rank = '0'] = line.split('\t', 3);
  return {
    key,
    month,
    rank: Number(rank),
    answers: line.slice(key.length + month.length + rank.length + 3),
  };
}

/** By key; of one key in the order given. */
export function sortedByKey(reviews: readonly Review[]): readonly Review[] {
  return [...reviews].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

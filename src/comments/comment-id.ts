import { createHash } from 'node:crypto';

/**
 * An id from the question and the words that are left of a comment. What was taken out has no part in it, or an id
 * would let someone try phone numbers until one fits; nor has the row.
 */
export function commentId(questionSet: string, question: string, text: string): string {
  const hash = createHash('sha256').update(JSON.stringify([questionSet, question, text]), 'utf8');
  return `c${hash.digest('hex').slice(0, 12)}`;
}

/** The same for the second and later comments of the same words. */
export function numberedId(id: string, occurrence: number): string {
  return occurrence === 1 ? id : `${id}-${occurrence}`;
}

import type { ImportanceGroup } from './importance-groups.js';

/** What to do about a condition, by how much it matters and how it goes here. */
export type Priority = 'look-here-first' | 'protect' | 'check-with-people' | 'lower-priority';

const FEWEST_ANSWERS = 50;

/**
 * Cell of the priority matrix: importance in the national pool against the local verdict. Clearly more important than
 * average and lower here than elsewhere: look here first; higher: protect; neither shown: check with people. Anything
 * not clearly more important than average has lower priority.
 *
 * It never says that changing the condition would change the outcome.
 *
 * @param importance from the national pool
 * @param verdict of the condition here against elsewhere; null for anything but higher or lower
 * @param n local answers
 * @returns null with fewer than fifty local answers: then list national importance with local percentages instead
 * @throws RangeError when n is negative or not finite
 * @see https://en.wikipedia.org/wiki/Importance-performance_analysis
 */
export function priorityOf(
  importance: ImportanceGroup,
  verdict: 'higher' | 'lower' | null,
  n: number,
): Priority | null {
  if (!(n >= 0 && Number.isFinite(n))) throw new RangeError('priorityOf requires n of zero or more');
  if (n < FEWEST_ANSWERS) return null;
  if (importance !== 'above-average') return 'lower-priority';
  if (verdict === 'lower') return 'look-here-first';
  return verdict === 'higher' ? 'protect' : 'check-with-people';
}

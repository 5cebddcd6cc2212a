import { nearestColumn } from './nearest-column.js';
import type { Surroundings, Weighed } from './weigh-sets.js';

/**
 * The question set with the most questions that were found or have a heading near them, of sets none of which fits;
 * null when nothing is near any. `ranked` is best first, and the first of equals is taken.
 */
export function nearestSet(ranked: readonly Weighed[], file: Surroundings): Weighed | null {
  let best: { readonly weighed: Weighed; readonly near: number } | null = null;
  for (const weighed of ranked) {
    const found = new Set(weighed.assignment.taken.map(({ question }) => question.id));
    const taken = new Set(weighed.assignment.taken.map(({ column }) => column.position));
    const free = file.headings.filter(({ position }) => !taken.has(position));
    const near = weighed.set.questions.filter(
      (question) => found.has(question.id) || nearestColumn(question, free) !== null,
    ).length;
    if (near > (best?.near ?? 0)) best = { weighed, near };
  }
  return best?.weighed ?? null;
}

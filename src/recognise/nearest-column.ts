import type { Heading } from '../intake/intake.js';
import type { Question } from '../question-set/question-set.js';
import { likeness } from '../spelling/spelling.js';
import { foldHeading } from './fold-heading.js';

/** Likeness from which a heading is offered as the one that was meant. */
const offered = 0.45;

/** The unclaimed column whose heading is most like a question, or null when none is near. */
export function nearestColumn(
  question: Question,
  free: readonly Heading[],
): { readonly column: Heading; readonly alike: number } | null {
  let best: { column: Heading; alike: number } | null = null;
  const names = [
    ...new Set([question.label, question.id.replaceAll('-', ' '), ...question.headings].map(foldHeading)),
  ];
  for (const column of free.slice(0, 200)) {
    for (const text of column.texts.slice(0, 2)) {
      const folded = foldHeading(text);
      const alike = Math.max(...names.map((name) => likeness(name, folded, offered)));
      if (alike >= offered && (best === null || alike > best.alike)) best = { column, alike };
    }
  }
  return best;
}

import { foldText } from './fold-text.js';
import { likeness } from './likeness.js';

/** The candidate most like a text and how alike they are (0–1), or null when none reaches `atLeast`. */
export function nearest(
  text: string,
  candidates: Iterable<string>,
  atLeast = 0.5,
): { readonly text: string; readonly likeness: number } | null {
  const folded = foldText(text);
  let best: { text: string; likeness: number } | null = null;
  for (const candidate of candidates) {
    const alike = likeness(folded, foldText(candidate), atLeast);
    if (alike >= atLeast && (best === null || alike > best.likeness))
      best = { text: candidate, likeness: alike };
  }
  return best;
}

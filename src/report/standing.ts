import type { ComparisonItem } from '../analysis/analysis.js';
import type { AudiencePage } from './page.js';

/** A question's place in the report's first page: answers here are more, or less, positive than elsewhere. */
export type Standing = 'more-positive' | 'less-positive';

/** Fewest answers for a question to be named as a strength or as something to look at. */
const headlineBase = 30;

/** Questions with a figure on both sides, whatever the verdict. */
export function comparedItems(page: AudiencePage): readonly ComparisonItem[] {
  const items = page.comparison?.items ?? [];
  return items.filter(({ verdict }) => !['too-few', 'no-figure', 'not-comparable'].includes(verdict));
}

/** More or less positive, where the verdict is clear; null otherwise. Fewer negative answers are more positive. */
export function standingOf(item: ComparisonItem): Standing | null {
  if (item.tone === 'neutral') return null;
  if (item.verdict !== 'higher' && item.verdict !== 'lower') return null;
  return (item.verdict === 'higher') === (item.tone === 'positive') ? 'more-positive' : 'less-positive';
}

/** Every question of one standing with enough answers for a headline, widest gap first. */
export function headlines(page: AudiencePage, standing: Standing): readonly ComparisonItem[] {
  const clear = comparedItems(page).filter(
    (item) =>
      standingOf(item) === standing &&
      !item.smallBase &&
      (item.here.base ?? 0) >= headlineBase &&
      item.here.percent !== null &&
      item.difference.points !== null,
  );
  const gap = (item: ComparisonItem) => Math.abs(item.difference.points ?? 0);
  return clear.toSorted((a, b) => gap(b) - gap(a));
}

/** False when every result of this audience is hidden. */
export function showsResults(page: AudiencePage): boolean {
  return page.audience.items.some((item) => item.positive.percent !== null);
}

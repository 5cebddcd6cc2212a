import type { Comparison, ItemScore } from '../analysis/analysis.js';

/** An item as its weighted answers would have it: shares of the effective number of answers. */
export interface WeightedTone {
  readonly percent: number | null;
  readonly effectiveBase: number | null;
}

/**
 * The items with weighted shares in place of counted ones, for a second comparison. An item that has none stays as it
 * is, so that the family is the same.
 */
export function asWeighted(
  items: readonly ItemScore[],
  weighted: ReadonlyMap<string, Readonly<Record<'positive' | 'neutral' | 'negative', WeightedTone>>>,
): ItemScore[] {
  return items.map((item) => {
    const tones = weighted.get(item.question);
    if (tones === undefined) return item;
    const base = tones.positive.effectiveBase ?? 0;
    const count = (tone: WeightedTone): number => Math.min(base, (base * (tone.percent ?? 0)) / 100);
    return {
      ...item,
      base,
      positive: { ...item.positive, count: count(tones.positive), percent: tones.positive.percent },
      neutral: { ...item.neutral, count: count(tones.neutral), percent: tones.neutral.percent },
      negative: { ...item.negative, count: count(tones.negative), percent: tones.negative.percent },
    };
  });
}

/** A comparison with the verdict of the weighted one beside each of its own, and whether it is another. */
export function withWeightedVerdicts(
  comparison: Comparison,
  weighted: Comparison,
  questions: ReadonlySet<string>,
): Comparison {
  return {
    ...comparison,
    items: comparison.items.map((row) => {
      const other = weighted.items.find((each) => each.question === row.question);
      if (other === undefined || row.p === null || other.p === null || !questions.has(row.question))
        return { ...row, weighted: null };
      return {
        ...row,
        weighted: {
          verdict: other.verdict,
          difference: other.difference,
          p: other.p,
          q: other.q,
          changes: other.verdict !== row.verdict,
        },
      };
    }),
  };
}

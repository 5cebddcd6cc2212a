import type { QuestionSet, RatedQuestion } from '../question-set/question-set.js';

/** The kinds that get a composite, and the composite's name. Each is ours: POET publishes items only. */
export const compositeOfKind = { outcome: 'outcomes', process: 'process', quality: 'quality' } as const;

/** One composite: its items, and for each item the score of each answer position in whole units. */
export interface CompositePlan {
  readonly name: string;
  readonly items: readonly RatedQuestion[];
  readonly divisor: number;
  /** By item, by answer position: units of `100 / divisor` points. */
  readonly units: readonly (readonly number[])[];
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

function span(question: RatedQuestion): { readonly lowest: number; readonly width: number } {
  const values = question.scale.answers.map((answer) => answer.value);
  const lowest = Math.min(...values);
  return { lowest, width: Math.max(...values) - lowest };
}

/**
 * The composites a question set gives: one for each kind with two or more items that are not kept out of it.
 * Scores are whole numbers of a unit that fits every item's scale (the least common multiple of the scales'
 * widths), so sums over people are exact and tallies add up in any order.
 */
export function planComposites(set: QuestionSet): readonly CompositePlan[] {
  return Object.entries(compositeOfKind).flatMap(([kind, name]) => {
    const items = set.questions.filter(
      (question): question is RatedQuestion =>
        question.form === 'rated' && question.kind === kind && question.composite,
    );
    if (items.length < 2) return [];
    const divisor = items
      .map((item) => span(item).width)
      .reduce((all, width) => (all * width) / greatestCommonDivisor(all, width), 1);
    const units = items.map((item) => {
      const { lowest, width } = span(item);
      return item.scale.answers.map((answer) => ((answer.value - lowest) * divisor) / width);
    });
    return [{ name, items, divisor, units }];
  });
}

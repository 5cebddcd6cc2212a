import type { RatedQuestion } from '../question-set/question-set.js';

/** The numbers of the disclosure policy that points over time have to keep. */
export interface TrendRules {
  readonly minimumBase: number;
  readonly hideCountsBelow: number;
  readonly unanimityBelow: number;
}

/** People with a positive answer, of those with a valid one. */
export interface Point {
  readonly count: number;
  readonly base: number;
}

/** Why a point may not be shown, or null: few people, a small count on either side, or a few who all said the same. */
export function reasonToHidePoint({ count, base }: Point, rules: TrendRules): string | null {
  if (base < rules.minimumBase) return 'base-below-minimum';
  const small = (people: number): boolean => people > 0 && people < rules.hideCountsBelow;
  if (small(count) || small(base - count)) return 'small-counts';
  return base < rules.unanimityBelow && (count === 0 || count === base) ? 'everyone-or-no-one' : null;
}

/** The positive answers of a rated question among counts by answer. */
export function pointOf(question: RatedQuestion, answers: readonly number[]): Point {
  return {
    count: question.scale.answers.reduce(
      (sum, answer, i) => sum + (answer.tone === 'positive' ? (answers[i] ?? 0) : 0),
      0,
    ),
    base: answers.reduce((sum, people) => sum + people, 0),
  };
}

/**
 * The periods with the first ones left out until those in none of them (reviews without a date, and the periods left
 * out) are nobody, or enough that they may be shown: they follow from the whole, which is shown elsewhere.
 */
export function withoutTelling<T>(
  periods: readonly T[],
  pointOfPeriod: (period: T) => Point,
  whole: Point,
  rules: TrendRules,
): readonly T[] {
  if (rules.hideCountsBelow === 0) return periods;
  for (let first = 0; first < periods.length; first++) {
    const shown = periods.slice(first);
    const rest = shown
      .map(pointOfPeriod)
      .reduce((left, point) => ({ count: left.count - point.count, base: left.base - point.base }), whole);
    if (rest.base <= 0 || reasonToHidePoint(rest, rules) === null) return shown;
  }
  return [];
}

import { entry } from '../linear-algebra/matrix.js';
import {
  type Direction,
  directionOf,
  partOfSeven,
  sevenOnOneSide,
  sevenPointTrend,
  twoInThree,
} from './special-cause-rules.js';

/** The rule a point meets: the first of these that it does. */
export type SpecialCauseRule = 'outside-limits' | 'trend' | 'two-in-three' | 'one-side';

/** What a point shows, and whether it is upwards (above, or rising) or downwards. */
export interface SpecialCause {
  readonly rule: SpecialCauseRule;
  readonly direction: 1 | -1;
}

/**
 * The four Making Data Count rules for special cause, as NHSRplotthedots applies them: (1) a point outside a limit; (2)
 * seven in a row rising or falling; (3) two of three in a row close to a limit (beyond two thirds of it, not outside), all
 * three on that side of the mean; (4) seven in a row on one side of the mean. Every point of a run or trend is marked, of
 * rule 3 only those close to the limit. A point takes the first rule it meets in that order.
 *
 * @param values in order of time
 * @param mean the centre line
 * @param half from the centre line to a limit; 0 puts every value that is not the mean outside
 * @returns one a value; null is common cause
 * @throws RangeError when a value, the mean or the half is not finite, or the half is negative
 * @see https://nhs-r-community.github.io/NHSRplotthedots/
 */
export function specialCauses(
  values: readonly number[],
  mean: number,
  half: number,
): (SpecialCause | null)[] {
  if (!(values.every(Number.isFinite) && Number.isFinite(mean) && half >= 0 && Number.isFinite(half))) {
    throw new RangeError('specialCauses requires finite values, a mean, and limits of zero or more');
  }
  const sides = values.map((value) => directionOf(value - mean));
  const outside = values.map((value) => value > mean + half || value < mean - half);
  const nearHalf = (2 / 3) * half;
  const close = values.map(
    (value, i) => outside[i] === false && (value > mean + nearHalf || value < mean - nearHalf),
  );
  const trend = partOfSeven(sevenPointTrend(values));
  const near = twoInThree(close, sides);
  const oneSide = partOfSeven(sevenOnOneSide(sides));
  const found = (rule: SpecialCauseRule, direction: Direction): SpecialCause | null =>
    direction === 0 ? null : { rule, direction };
  return values.map((_, i) => {
    const side = sides[i] ?? 0;
    if (outside[i]) return found('outside-limits', side);
    if (trend[i]) return found('trend', trendDirection(values, trend, i));
    if (near[i] && close[i]) return found('two-in-three', side);
    return oneSide[i] ? found('one-side', side) : null;
  });
}

/** A turning point between two trends belongs to the one that follows. */
function trendDirection(values: readonly number[], trend: readonly boolean[], i: number): Direction {
  const next = i + 1 < values.length && trend[i + 1] === true;
  return next
    ? directionOf(entry(values, i + 1) - entry(values, i))
    : directionOf(entry(values, i) - entry(values, i - 1));
}

import { entry } from '../linear-algebra/matrix.js';

/** Which way: 1 up or above, −1 down or below, 0 neither. */
export type Direction = -1 | 0 | 1;

const RUN = 7;

/**
 * Where a run of seven on one side of the mean is complete: the side at the seventh point and at each after it while the
 * run lasts. A point on the mean breaks it.
 */
export function sevenOnOneSide(sides: readonly number[]): Direction[] {
  return sides.map((side, i) => {
    if (i < RUN - 1 || side === 0) return 0;
    return sides.slice(i - RUN + 1, i + 1).every((other) => other === side) ? directionOf(side) : 0;
  });
}

/**
 * Where seven values in a row have all risen or all fallen: the direction at the seventh and at each after it while the
 * trend lasts. An equal value breaks it.
 */
export function sevenPointTrend(values: readonly number[]): Direction[] {
  const steps = values.map((value, i) => (i === 0 ? 0 : directionOf(value - entry(values, i - 1))));
  return steps.map((step, i) => {
    if (i < RUN - 1 || step === 0) return 0;
    return steps.slice(i - RUN + 2, i + 1).every((other) => other === step) ? step : 0;
  });
}

/** Every point of a run of seven, from the points at which one is complete. */
export function partOfSeven(complete: readonly number[]): boolean[] {
  return complete.map((_, i) => complete.slice(i, i + RUN).some((value) => value !== 0));
}

/**
 * Points in a stretch of three, all on one side of the mean, of which two or more are close to the limit.
 *
 * @param close whether each point is between two thirds of the way to a limit and the limit
 * @param sides side of the mean of each point
 * @throws RangeError when the lengths differ
 */
export function twoInThree(close: readonly boolean[], sides: readonly number[]): boolean[] {
  if (close.length !== sides.length) throw new RangeError('twoInThree requires a side for every point');
  const starts = close.map((_, i) => {
    if (i + 3 > close.length) return false;
    const near = close.slice(i, i + 3).filter(Boolean).length;
    const side = sides[i] ?? 0;
    return near >= 2 && side !== 0 && sides.slice(i, i + 3).every((other) => other === side);
  });
  return close.map((_, i) => starts.slice(Math.max(0, i - 2), i + 1).some(Boolean));
}

/** Sign as a direction: never −0. */
export function directionOf(value: number): Direction {
  if (value > 0) return 1;
  return value < 0 ? -1 : 0;
}

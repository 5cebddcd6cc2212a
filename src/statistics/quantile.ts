import { quantileSorted } from 'simple-statistics';

/** Hyndman and Fan's continuous definitions; 7 is R's and Excel's default. */
export type QuantileType = 4 | 5 | 6 | 7 | 8 | 9;

/** How far along the n sorted values, counting from 1, the quantile p lies. */
const positions: Readonly<Record<QuantileType, (n: number, p: number) => number>> = {
  4: (n, p) => n * p,
  5: (n, p) => n * p + 0.5,
  6: (n, p) => (n + 1) * p,
  7: (n, p) => (n - 1) * p + 1,
  8: (n, p) => (n + 1 / 3) * p + 1 / 3,
  9: (n, p) => (n + 0.25) * p + 0.375,
};

/** A position this close to a whole number is that whole number: 0.1 times 11 should not fall between two values. */
const NEARLY_WHOLE = 4 * Number.EPSILON;

/**
 * Quantile of a list of values: the value that a share `p` of them is below, read between the two nearest when it falls
 * between them. Positions before the first value give the first, and past the last give the last.
 *
 * @param values in any order; not changed
 * @param p 0 to 1
 * @param type of definition, by default 7
 * @returns null for no values
 * @throws RangeError when p is outside 0 to 1 or a value is not a number
 * @see https://en.wikipedia.org/wiki/Quantile#Estimating_quantiles_from_a_sample (Hyndman and Fan 1996)
 */
export function quantile(values: readonly number[], p: number, type: QuantileType = 7): number | null {
  return quantileOfSorted(Float64Array.from(values).sort(), p, type);
}

/** The same for values already in ascending order; nothing is copied. */
export function quantileOfSorted(
  sorted: ArrayLike<number>,
  p: number,
  type: QuantileType = 7,
): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError('quantile requires p from zero to one');
  const n = sorted.length;
  if (n === 0) return null;
  if (Number.isNaN(sorted[n - 1])) throw new RangeError('quantile requires every value to be a number');
  if (type === 7) return quantileSorted(sorted as number[], p);
  const position = positions[type](n, p);
  const whole = Math.floor(position + NEARLY_WHOLE * Math.max(1, position));
  const between = Math.max(0, position - whole);
  const lower = sorted[Math.min(n, Math.max(1, whole)) - 1] ?? 0;
  const upper = sorted[Math.min(n, Math.max(1, whole + 1)) - 1] ?? 0;
  return between === 0 || lower === upper ? lower : lower + between * (upper - lower);
}

/** Below this, step up: the series is exact to rounding from here on. */
const SERIES_FROM = 12;

/**
 * Digamma: the slope of the logarithm of the gamma function, by its asymptotic series after stepping up to 12.
 *
 * @param x above zero
 * @throws RangeError when x is not above zero
 * @see https://dlmf.nist.gov/5.11#E2
 */
export function digamma(x: number): number {
  if (!(x > 0)) throw new RangeError('digamma requires x above zero');
  let shifted = x;
  let sum = 0;
  for (; shifted < SERIES_FROM; shifted++) sum -= 1 / shifted;
  const r = 1 / (shifted * shifted);
  const series =
    r * (1 / 12 - r * (1 / 120 - r * (1 / 252 - r * (1 / 240 - r * (1 / 132 - (r * 691) / 32760)))));
  return sum + Math.log(shifted) - 0.5 / shifted - series;
}

/**
 * Trigamma: the slope of digamma.
 *
 * @param x above zero
 * @throws RangeError when x is not above zero
 * @see https://dlmf.nist.gov/5.15
 */
export function trigamma(x: number): number {
  if (!(x > 0)) throw new RangeError('trigamma requires x above zero');
  let shifted = x;
  let sum = 0;
  for (; shifted < SERIES_FROM; shifted++) sum += 1 / (shifted * shifted);
  const r = 1 / (shifted * shifted);
  const series = r * (1 / 6 - r * (1 / 30 - r * (1 / 42 - r * (1 / 30 - r * (5 / 66 - (r * 691) / 2730)))));
  return sum + (1 + 0.5 / shifted + series) / shifted;
}

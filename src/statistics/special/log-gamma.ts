const EULER = 0.5772156649015329;
const LOG_ROOT_TWO_PI = 0.9189385332046728;

/** Stirling's series: B(2k) / (2k (2k-1)) for k = 1, 2, …, the coefficients of 1/x, 1/x^3, 1/x^5, … */
const STIRLING = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
  43867 / 244188,
] as const;

const STIRLING_IS_EXACT = 16;

/**
 * Natural logarithm of the gamma function; `logGamma(n + 1)` is the logarithm of n factorial.
 *
 * Between 0.5 and 2.5, where the logarithm crosses zero, the series in zeta values keeps the relative accuracy;
 * above that, Stirling's series after stepping up to 16; below, one step down from x + 1.
 *
 * @param x above zero
 * @throws RangeError when x is zero, negative or not a number
 * @see https://dlmf.nist.gov/5.7 and https://dlmf.nist.gov/5.11
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError('logGamma requires x above zero');
  if (x === Infinity) return Infinity;
  if (x < 0.5) return logGamma(1 + x) - Math.log(x);
  if (x <= 1.5) return aroundTwo(x - 1) - Math.log1p(x - 1);
  if (x <= 2.5) return aroundTwo(x - 2);
  let product = 1;
  let y = x;
  while (y < STIRLING_IS_EXACT) {
    product *= y;
    y += 1;
  }
  return (y - 0.5) * Math.log(y) - y + LOG_ROOT_TWO_PI + stirlingSeries(y) - Math.log(product);
}

/**
 * What Stirling's formula leaves out: logGamma(x + 1) - (x + 1/2) log x + x - log sqrt(2 pi). It lets binomial and
 * beta probabilities of thousands of people be worked out without subtracting huge logarithms.
 *
 * @param x above zero (at zero it is infinite)
 * @see https://dlmf.nist.gov/5.11
 */
export function stirlingError(x: number): number {
  if (x >= STIRLING_IS_EXACT) return stirlingSeries(x);
  return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - LOG_ROOT_TWO_PI;
}

function stirlingSeries(x: number): number {
  const inverseSquare = 1 / (x * x);
  let sum = 0;
  for (const coefficient of STIRLING.toReversed()) sum = sum * inverseSquare + coefficient;
  return sum / x;
}

/** logGamma(2 + e) = e (1 - Euler) + sum over k of (-e)^k (zeta(k) - 1) / k, for |e| up to one half. */
function aroundTwo(e: number): number {
  let power = e * e;
  let sum = 0;
  ZETA_LESS_ONE.forEach((zeta, index) => {
    sum += (power * zeta) / (index + 2);
    power *= -e;
  });
  return e * (1 - EULER) + sum;
}

/** zeta(k) - 1 for k = 2 … 31, by summing nine terms and closing with Euler and Maclaurin's formula. */
const ZETA_LESS_ONE: readonly number[] = Array.from({ length: 30 }, (_, index) => zetaLessOne(index + 2));

function zetaLessOne(k: number): number {
  const m = 20;
  let sum = m ** (1 - k) / (k - 1) + 0.5 * m ** -k + (k * m ** (-k - 1)) / 12;
  sum -= (k * (k + 1) * (k + 2) * m ** (-k - 3)) / 720;
  sum += (k * (k + 1) * (k + 2) * (k + 3) * (k + 4) * m ** (-k - 5)) / 30240;
  for (let term = m - 1; term >= 2; term--) sum += term ** -k;
  return sum;
}

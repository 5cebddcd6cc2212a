/**
 * Deviance part of a count against its expectation: `x log(x / expected) + expected - x`, never negative.
 *
 * Close to the expectation the formula subtracts nearly equal numbers, so a series in
 * v = (x - expected) / (x + expected) is used there instead.
 *
 * @param x zero or above
 * @param expected above zero
 * @see https://www.r-project.org/doc/reports/CLoader-dbinom-2002.pdf
 */
export function deviancePart(x: number, expected: number): number {
  if (x === 0) return expected;
  const gap = x - expected;
  if (Math.abs(gap) >= 0.1 * (x + expected)) return x * Math.log(x / expected) - gap;
  const v = gap / (x + expected);
  let sum = gap * v;
  let power = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    power *= v * v;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}

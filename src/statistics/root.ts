/**
 * Where a function changes sign between `low` and `high`, by halving until no number lies between the two ends.
 *
 * Slow and sure: the score equations it is used for are monotone but have infinite ends. If the sign is the same at
 * every point looked at, the answer is the end that the sign points to.
 *
 * @param f positive on the side of `low` and negative on the side of `high`
 */
export function rootBetween(f: (value: number) => number, low: number, high: number): number {
  let left = low;
  let right = high;
  for (let step = 0; step < 200; step++) {
    const middle = (left + right) / 2;
    if (middle === left || middle === right) return middle;
    if (f(middle) > 0) left = middle;
    else right = middle;
  }
  return (left + right) / 2;
}

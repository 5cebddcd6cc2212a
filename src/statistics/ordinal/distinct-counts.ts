/**
 * Two samples as counts over their distinct values in ascending order, so that methods for ordered categories serve
 * for measurements too.
 *
 * @throws RangeError when a value is not a number
 */
export function distinctCounts(
  caller: string,
  x: readonly number[],
  y: readonly number[],
): { readonly first: number[]; readonly second: number[] } {
  if (![...x, ...y].every((value) => !Number.isNaN(value))) {
    throw new RangeError(`${caller} requires every value to be a number`);
  }
  const values = [...new Set([...x, ...y])].sort((a, b) => a - b);
  const place = new Map(values.map((value, index) => [value, index]));
  const first = values.map(() => 0);
  const second = values.map(() => 0);
  for (const value of x) first[place.get(value) ?? 0] = (first[place.get(value) ?? 0] ?? 0) + 1;
  for (const value of y) second[place.get(value) ?? 0] = (second[place.get(value) ?? 0] ?? 0) + 1;
  return { first, second };
}

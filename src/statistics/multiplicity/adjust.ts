/**
 * Adjusts p values that are all part of one question, leaving nulls where they are. `adjusted` is given the p values
 * in ascending order and answers in the same order; answers are cut to 1.
 */
export function adjustInOrder(
  caller: string,
  p: readonly (number | null)[],
  adjusted: (ascending: readonly number[]) => readonly number[],
): (number | null)[] {
  const tested = p
    .map((value, index) => ({ value, index }))
    .filter((entry): entry is { value: number; index: number } => entry.value !== null);
  for (const { value } of tested) {
    if (!(value >= 0 && value <= 1))
      throw new RangeError(`${caller} requires p values from zero to one, or null`);
  }
  tested.sort((a, b) => a.value - b.value || a.index - b.index);
  const answers = adjusted(tested.map((entry) => entry.value));
  const result: (number | null)[] = p.map(() => null);
  tested.forEach((entry, rank) => {
    result[entry.index] = Math.min(1, answers[rank] ?? 1);
  });
  return result;
}

/** The smallest of each value and all after it. */
export function smallestFromHere(values: readonly number[]): number[] {
  const result = [...values];
  for (let i = result.length - 2; i >= 0; i--) result[i] = Math.min(result[i] ?? 1, result[i + 1] ?? 1);
  return result;
}

/** The largest of each value and all before it. */
export function largestSoFar(values: readonly number[]): number[] {
  let largest = 0;
  return values.map((value) => {
    largest = Math.max(largest, value);
    return largest;
  });
}

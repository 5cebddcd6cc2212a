import type { AnswerCounts, TickCounts } from './model.js';

/** The rows that count, by their number in the batch and in order: null for every row. */
export type Rows = Uint32Array | readonly number[] | null;

/** The rows that carry a 1. */
export function rowsWithOne(flags: Uint8Array): Uint32Array {
  const rows = new Uint32Array(flags.length);
  let count = 0;
  for (let row = 0; row < flags.length; row++) if (flags[row] === 1) rows[count++] = row;
  return rows.subarray(0, count);
}

/** For every code from 0 to one less than `codes`, the rows that carry it. */
export function rowsByCode(column: ArrayLike<number>, codes: number): readonly Uint32Array[] {
  const ends = new Uint32Array(codes);
  for (let row = 0; row < column.length; row++) {
    const code = column[row] ?? -1;
    if (code >= 0 && code < codes) ends[code] = (ends[code] ?? 0) + 1;
  }
  let total = 0;
  for (let code = 0; code < codes; code++) {
    const count = ends[code] ?? 0;
    ends[code] = total;
    total += count;
  }
  const rows = new Uint32Array(total);
  const starts = ends.slice();
  for (let row = 0; row < column.length; row++) {
    const code = column[row] ?? -1;
    if (code < 0 || code >= codes) continue;
    const at = ends[code] ?? 0;
    rows[at] = row;
    ends[code] = at + 1;
  }
  return Array.from(starts, (start, code) => rows.subarray(start, ends[code]));
}

/** Counts answers by position, then the four non-answers (codes −1 to −4). */
export function countAnswers(codes: ArrayLike<number>, answers: number, rows: Rows): AnswerCounts {
  const counts = new Uint32Array(answers + 4);
  if (rows === null) {
    for (let i = 0; i < codes.length; i++) {
      const place = (codes[i] ?? -1) + 4;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  } else {
    for (let i = 0; i < rows.length; i++) {
      const place = (codes[rows[i] ?? 0] ?? -1) + 4;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  const [preferNotToSay = 0, dontKnow = 0, doesNotApply = 0, missing = 0] = counts;
  return { answers: Array.from(counts.subarray(4)), missing, doesNotApply, dontKnow, preferNotToSay };
}

/** How many rows carry a 1, of those that count. */
export function countOnes(flags: Uint8Array, rows: Rows): number {
  let total = 0;
  if (rows === null) for (let i = 0; i < flags.length; i++) total += flags[i] === 1 ? 1 : 0;
  else for (let i = 0; i < rows.length; i++) total += flags[rows[i] ?? 0] === 1 ? 1 : 0;
  return total;
}

export function countTicks(
  ticks: { readonly answered: Uint8Array; readonly choices: readonly Uint8Array[] },
  rows: Rows,
): TickCounts {
  return {
    answered: countOnes(ticks.answered, rows),
    choices: ticks.choices.map((choice) => countOnes(choice, rows)),
  };
}

/** The table of two rated questions: people who gave answer i to the first and j to the second. */
export function countPairs(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  answersOfFirst: number,
  answersOfSecond: number,
): number[][] {
  // Four places more in either direction take the non-answers, so that nobody is asked about in the loop.
  const wide = answersOfSecond + 4;
  const flat = new Uint32Array((answersOfFirst + 4) * wide);
  for (let row = 0; row < first.length; row++) {
    const cell = ((first[row] ?? -1) + 4) * wide + (second[row] ?? -1) + 4;
    flat[cell] = (flat[cell] ?? 0) + 1;
  }
  return Array.from({ length: answersOfFirst }, (_, i) =>
    Array.from(flat.subarray((i + 4) * wide + 4, (i + 5) * wide)),
  );
}

/** How often each value of a column stands in it, in code-point order; two codes of one value are counted together. */
export function countValues(column: {
  readonly values: readonly string[];
  readonly codes: Uint32Array;
}): Record<string, number> {
  const { values, codes } = column;
  const counts = new Uint32Array(values.length);
  for (let i = 0; i < codes.length; i++) counts[codes[i] ?? 0] = (counts[codes[i] ?? 0] ?? 0) + 1;
  const named = new Map<string, number>();
  for (const [code, value] of values.entries()) {
    const count = counts[code] ?? 0;
    if (count > 0) named.set(value, (named.get(value) ?? 0) + count);
  }
  return Object.fromEntries([...named].sort(([a], [b]) => (a < b ? -1 : 1)));
}

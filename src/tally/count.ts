import type { AnswerCounts, TickCounts } from './model.js';

/** The rows that count, by their number in the batch and in order: null for every row. */
export type Rows = readonly number[] | null;

/** The rows that carry a 1. */
export function rowsWithOne(flags: Uint8Array): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < flags.length; row++) if (flags[row] === 1) rows.push(row);
  return rows;
}

/** For every code from 0 to one less than `codes`, the rows that carry it. */
export function rowsByCode(column: ArrayLike<number>, codes: number): readonly (readonly number[])[] {
  const rows = Array.from({ length: codes }, (): number[] => []);
  for (let row = 0; row < column.length; row++) rows[column[row] ?? -1]?.push(row);
  return rows;
}

/** Counts answers by position, then the four non-answers (codes −1 to −4). */
export function countAnswers(codes: ArrayLike<number>, answers: number, rows: Rows): AnswerCounts {
  const counts = new Array<number>(answers).fill(0);
  const non = [0, 0, 0, 0];
  const length = rows === null ? codes.length : rows.length;
  for (let i = 0; i < length; i++) {
    const code = codes[rows === null ? i : (rows[i] ?? 0)] ?? -1;
    if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
    else non[-code - 1] = (non[-code - 1] ?? 0) + 1;
  }
  const [missing = 0, doesNotApply = 0, dontKnow = 0, preferNotToSay = 0] = non;
  return { answers: counts, missing, doesNotApply, dontKnow, preferNotToSay };
}

/** How many rows carry a 1, of those that count. */
export function countOnes(flags: Uint8Array, rows: Rows): number {
  let total = 0;
  const length = rows === null ? flags.length : rows.length;
  for (let i = 0; i < length; i++) if (flags[rows === null ? i : (rows[i] ?? 0)] === 1) total++;
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
  const flat = new Float64Array(answersOfFirst * answersOfSecond);
  for (let row = 0; row < first.length; row++) {
    const i = first[row] ?? -1;
    const j = second[row] ?? -1;
    if (i < 0 || j < 0) continue;
    const cell = i * answersOfSecond + j;
    flat[cell] = (flat[cell] ?? 0) + 1;
  }
  return Array.from({ length: answersOfFirst }, (_, i) =>
    Array.from(flat.subarray(i * answersOfSecond, (i + 1) * answersOfSecond)),
  );
}

/** A record of the counts of keys, in code-point order of the keys. */
export function countKeys(keys: Iterable<string>): Record<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

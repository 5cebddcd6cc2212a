import { entry, type Matrix } from '../linear-algebra/matrix.js';

/**
 * Refuses what is not a table of counts: rows of the first question's answers from worst to best, columns of the
 * second's. Counts may be weighted, so they need not be whole.
 *
 * @throws RangeError when the table is empty or ragged, or a count is negative or not finite
 */
export function requireTable(table: Matrix, caller: string): void {
  const width = table[0]?.length ?? 0;
  if (width === 0) throw new RangeError(`${caller} requires a table with at least one row and one column`);
  for (const counts of table) {
    if (counts.length !== width) throw new RangeError(`${caller} requires rows of the same length`);
    for (const count of counts) {
      if (!(count >= 0 && Number.isFinite(count)))
        throw new RangeError(`${caller} requires counts of zero or more`);
    }
  }
}

/** Row totals, column totals and the total of a table of counts. */
export function tableMargins(table: Matrix): { rows: number[]; columns: number[]; total: number } {
  const rows: number[] = [];
  const columns = new Array<number>(table[0]?.length ?? 0).fill(0);
  let total = 0;
  for (const counts of table) {
    let sum = 0;
    for (let j = 0; j < columns.length; j++) {
      const count = counts[j] ?? 0;
      sum += count;
      columns[j] = (columns[j] ?? 0) + count;
    }
    rows.push(sum);
    total += sum;
  }
  return { rows, columns, total };
}

/**
 * Table of counts of two samples taken pair by pair, its rows and columns the distinct values in ascending order.
 *
 * @throws RangeError when the samples differ in length, are empty or hold a value that is not finite
 */
export function crossTabulate(
  x: readonly number[],
  y: readonly number[],
): { table: number[][]; rowValues: number[]; columnValues: number[] } {
  requirePairs(x, y, 'crossTabulate');
  const rowValues = distinct(x);
  const columnValues = distinct(y);
  const rowOf = new Map(rowValues.map((value, i) => [value, i]));
  const columnOf = new Map(columnValues.map((value, j) => [value, j]));
  const table = rowValues.map(() => columnValues.map(() => 0));
  x.forEach((value, k) => {
    const counts = table[rowOf.get(value) ?? -1] ?? [];
    const j = columnOf.get(entry(y, k)) ?? -1;
    counts[j] = entry(counts, j) + 1;
  });
  return { table, rowValues, columnValues };
}

/** Refuses two samples that cannot be paired. @throws RangeError when lengths differ, both are empty or a value is not finite */
export function requirePairs(x: readonly number[], y: readonly number[], caller: string): void {
  if (x.length !== y.length) throw new RangeError(`${caller} requires samples of the same length`);
  if (x.length === 0) throw new RangeError(`${caller} requires at least one pair of values`);
  if (![...x, ...y].every(Number.isFinite)) throw new RangeError(`${caller} requires finite values`);
}

function distinct(values: readonly number[]): number[] {
  return [...new Set(values.map((value) => value + 0))].sort((a, b) => a - b);
}

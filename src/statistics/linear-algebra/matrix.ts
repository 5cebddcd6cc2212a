/** A rectangular table of numbers, row by row. */
export type Matrix = readonly (readonly number[])[];

/**
 * The entry at a position, for loops whose bounds are right by construction.
 *
 * @throws RangeError when there is none: a ragged matrix or a shape that does not match
 */
export function entry(values: ArrayLike<number>, index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`entry requires a position inside the values, not ${index}`);
  return value;
}

/** One row of a matrix. @throws RangeError when there is no such row */
export function row(matrix: Matrix, index: number): readonly number[] {
  const values = matrix[index];
  if (values === undefined) throw new RangeError(`row requires a position inside the matrix, not ${index}`);
  return values;
}

/** The entry in row `i`, column `j`. @throws RangeError when there is none */
export function cell(matrix: Matrix, i: number, j: number): number {
  return entry(row(matrix, i), j);
}

/** Adds to one entry of a matrix under construction. @throws RangeError when there is no such entry */
export function addTo(matrix: number[][], i: number, j: number, amount: number): void {
  const values = matrix[i];
  if (values === undefined || j >= values.length)
    throw new RangeError('addTo requires a position inside the matrix');
  values[j] = entry(values, j) + amount;
}

/** A matrix of zeros. */
export function zeros(rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
}

/** Sum of the products of two vectors of the same length. */
export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += entry(a, i) * entry(b, i);
  return sum;
}

/** Rows become columns. An empty matrix stays empty. */
export function transpose(matrix: Matrix): number[][] {
  return (matrix[0] ?? []).map((_, j) => matrix.map((values) => entry(values, j)));
}

/**
 * Refuses what is not a square symmetric matrix of finite numbers.
 *
 * @param caller the function that asks, for the message
 * @throws RangeError when it is empty, ragged, not square, not symmetric (to 1e-8 of its largest entry) or not finite
 */
export function requireSymmetric(matrix: Matrix, caller: string): void {
  const size = matrix.length;
  if (size === 0) throw new RangeError(`${caller} requires at least one row`);
  let largest = 0;
  for (const values of matrix) {
    if (values.length !== size) throw new RangeError(`${caller} requires a square matrix`);
    for (const value of values) {
      if (!Number.isFinite(value)) throw new RangeError(`${caller} requires finite numbers`);
      largest = Math.max(largest, Math.abs(value));
    }
  }
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      if (Math.abs(cell(matrix, i, j) - cell(matrix, j, i)) > 1e-8 * largest) {
        throw new RangeError(`${caller} requires a symmetric matrix`);
      }
    }
  }
}

import { entry, type Matrix, requireSymmetric } from './matrix.js';

/** Eigenvalues, largest first, and `vectors[i]`, the unit eigenvector of the i-th. */
export interface SymmetricEigen {
  readonly values: readonly number[];
  readonly vectors: Matrix;
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's cyclic rotations: slow for large matrices, exact
 * to rounding for the two dozen items of a questionnaire.
 *
 * The sign of a vector is settled so that its entries sum to zero or more, which keeps the bytes of a report the same.
 *
 * @throws RangeError when the matrix is not square, symmetric and finite
 * @see https://en.wikipedia.org/wiki/Jacobi_eigenvalue_algorithm
 */
export function symmetricEigen(matrix: Matrix): SymmetricEigen {
  requireSymmetric(matrix, 'symmetricEigen');
  const size = matrix.length;
  // Flat and unboxed: a report asks for the eigenvalues of a few matrices of up to two dozen rows.
  const a = Float64Array.from(matrix.flat());
  const v = new Float64Array(size * size);
  for (let i = 0; i < size; i++) v[i * size + i] = 1;
  let before = Infinity;
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    a.forEach((value, at) => {
      if (at % (size + 1) !== 0) off += value * value;
    });
    // Nothing is left but rounding once a sweep makes it no smaller: some eight sweeps for twenty items.
    if (off >= before) break;
    before = off;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(a, v, size, p, q);
  }
  const order = Array.from({ length: size }, (_, i) => ({ value: entry(a, i * (size + 1)), i })).sort(
    (one, other) => other.value - one.value || one.i - other.i,
  );
  return {
    values: order.map(({ value }) => value),
    vectors: order.map(({ i }) => {
      const vector = Array.from({ length: size }, (_, k) => entry(v, k * size + i));
      return vector.reduce((sum, value) => sum + value, 0) < 0 ? vector.map((value) => -value) : vector;
    }),
  };
}

function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q] ?? 0;
  if (apq === 0) return;
  const theta = ((a[q * size + q] ?? 0) - (a[p * size + p] ?? 0)) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  turn(a, size, p, q, size, c, s);
  turn(a, 1, p * size, q * size, size, c, s);
  turn(v, size, p, q, size, c, s);
}

/** Turns two lines of a flat matrix, each `step` apart from one entry to the next. */
function turn(
  values: Float64Array,
  step: number,
  one: number,
  other: number,
  size: number,
  c: number,
  s: number,
): void {
  for (let k = 0, i = one, j = other; k < size; k++, i += step, j += step) {
    const x = values[i] ?? 0;
    const y = values[j] ?? 0;
    values[i] = c * x - s * y;
    values[j] = s * x + c * y;
  }
}

/** Cells of one row whose total is known: a count, and whether it is hidden. */
export interface SuppressedRow {
  /** By cell: true where hidden. */
  readonly hidden: readonly boolean[];
  /** False when hiding every cell of the row still does not protect the small ones: the total itself gives them away. */
  readonly safe: boolean;
}

/**
 * Hides counts from 1 to `threshold` − 1, then the smallest shown counts until at least two people-bearing cells
 * are hidden that add to `threshold` or more, so that the known total does not give a hidden count away.
 * A zero protects nothing and is not used to protect, but where every count above zero is hidden nothing is lost
 * by it.
 */
export function suppressRow(counts: readonly number[], threshold: number): SuppressedRow {
  const hidden = counts.map((count) => count > 0 && count < threshold);
  if (!hidden.includes(true)) return { hidden, safe: true };
  for (;;) {
    const cells = counts.filter((_, i) => hidden[i] === true);
    const sum = cells.reduce((total, count) => total + count, 0);
    if (cells.length >= 2 && sum >= threshold) return { hidden, safe: true };
    const next = smallestShown(counts, hidden);
    if (next === -1) return { hidden, safe: false };
    hidden[next] = true;
  }
}

function smallestShown(counts: readonly number[], hidden: readonly boolean[]): number {
  let best = -1;
  counts.forEach((count, i) => {
    if (hidden[i] === true || count === 0) return;
    if (best === -1 || count < (counts[best] ?? 0)) best = i;
  });
  return best;
}

// The few statistics that a made-up analysis needs; the project's own are tested elsewhere.

const z = 1.959963984540054;

export function wilson(x: number, n: number): { low: number; high: number } {
  const centre = (x + (z * z) / 2) / (n + z * z);
  const half = (z / (n + z * z)) * Math.sqrt((x * (n - x)) / n + (z * z) / 4);
  return { low: 100 * Math.max(0, centre - half), high: 100 * Math.min(1, centre + half) };
}

export function newcombe(p1: number, n1: number, p2: number, n2: number): { low: number; high: number } {
  const one = wilson((p1 * n1) / 100, n1);
  const two = wilson((p2 * n2) / 100, n2);
  const gap = p1 - p2;
  return {
    low: gap - Math.hypot(p1 - one.low, two.high - p2),
    high: gap + Math.hypot(one.high - p1, p2 - two.low),
  };
}

/** Whole counts that add to `total`, in proportion to `shares`. */
export function apportion(total: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  const counts = shares.map((share) => Math.floor((total * share) / sum));
  let left = total - counts.reduce((a, b) => a + b, 0);
  for (let i = 0; left > 0; i = (i + 1) % counts.length) {
    counts[i] = (counts[i] ?? 0) + 1;
    left -= 1;
  }
  return counts;
}

/** Texts beyond this are compared by their beginnings: enough to tell headings apart, and bounded. */
const longest = 160;

/**
 * How alike two folded texts are, 0 (nothing in common) to 1 (equal): the better of the share of letters that
 * need no edit and the share of neighbouring letter pairs in common (Dice). The first is good at slips of the
 * pen, the second at words in another order or a stem beside them. Texts whose lengths alone keep them below `atLeast`
 * are 0 at once.
 */
export function likeness(a: string, b: string, atLeast = 0): number {
  if (a === b) return 1;
  const left = a.slice(0, longest);
  const right = b.slice(0, longest);
  if (left === '' || right === '') return 0;
  const shorter = Math.min(left.length, right.length);
  if ((2 * shorter) / (left.length + right.length) < atLeast) return 0;
  const pairs = sharedPairs(left, right);
  if (pairs < 0.25 || pairs + 0.5 < atLeast) return pairs;
  return Math.max(pairs, 1 - edits(left, right) / Math.max(left.length, right.length));
}

function sharedPairs(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0;
  const seen = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++) {
    const pair = a.slice(i, i + 2);
    seen.set(pair, (seen.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const pair = b.slice(i, i + 2);
    const left = seen.get(pair) ?? 0;
    if (left > 0) {
      shared++;
      seen.set(pair, left - 1);
    }
  }
  return (2 * shared) / (a.length + b.length - 2);
}

/** Levenshtein distance, two rows at a time. */
function edits(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}

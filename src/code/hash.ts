/**
 * A 53-bit hash of a text as a whole number: two 32-bit FNV-1a passes with different offsets, finished by
 * MurmurHash3's mixer. For telling rows apart in a set of a million, not for secrets: ids are held as this and
 * nothing else.
 */
export function hashText(text: string): number {
  let a = 0x811c9dc5;
  let b = 0x01000193 ^ text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995) ^ (b >>> 15);
  }
  return join(mix(a), mix(b));
}

/** The hash of a row so far and one more cell's hash; order matters. */
export function hashWith(row: number, cell: number): number {
  const low = (row % 0x100000000) >>> 0;
  const high = Math.floor(row / 0x100000000) >>> 0;
  const cellLow = (cell % 0x100000000) >>> 0;
  const cellHigh = Math.floor(cell / 0x100000000) >>> 0;
  return join(
    mix(Math.imul(low, 31) + cellLow + 0x9e3779b9),
    mix(Math.imul(high, 37) ^ (cellHigh + cellLow + 0x85ebca6b)),
  );
}

function join(low: number, high: number): number {
  return (high & 0x1fffff) * 0x100000000 + low;
}

function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

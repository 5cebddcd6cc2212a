/** How much closer (below 0) or further apart two neighbouring glyphs are set, in font units. */
export type Kerning = (left: number, right: number) => number;

/**
 * The pair kerning of a TrueType font, read from its GPOS table (OpenType 1.9, "GPOS", lookup type 2). A font
 * without one has none. The values are those of the font's `kern` feature, whatever the script.
 */
export function readKerning(bytes: Uint8Array): Kerning {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const gpos = tableOffset(view, 'GPOS');
  if (gpos === null) return () => 0;
  const lookups = kernLookups(view, gpos).map((at) => subtables(view, at));
  const known = new Map<number, number>();
  return (left, right) => {
    const key = left * 65536 + right;
    const value = known.get(key) ?? lookups.reduce((sum, tables) => sum + firstMatch(tables, left, right), 0);
    known.set(key, value);
    return value;
  };
}

/** The value of a pair, or null when this part of a lookup says nothing about it. */
type Pairs = (left: number, right: number) => number | null;

function firstMatch(tables: readonly Pairs[], left: number, right: number): number {
  for (const pairs of tables) {
    const value = pairs(left, right);
    if (value !== null) return value;
  }
  return 0;
}

function tableOffset(view: DataView, tag: string): number | null {
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + 16 * i;
    if (tagAt(view, at) === tag) return view.getUint32(at + 8);
  }
  return null;
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}

function kernLookups(view: DataView, gpos: number): readonly number[] {
  const features = gpos + view.getUint16(gpos + 6);
  const list = gpos + view.getUint16(gpos + 8);
  const wanted = new Set<number>();
  for (let i = 0; i < view.getUint16(features); i++) {
    const record = features + 2 + 6 * i;
    if (tagAt(view, record) !== 'kern') continue;
    const feature = features + view.getUint16(record + 4);
    for (let j = 0; j < view.getUint16(feature + 2); j++) wanted.add(view.getUint16(feature + 4 + 2 * j));
  }
  return [...wanted].sort((a, b) => a - b).map((index) => list + view.getUint16(list + 2 + 2 * index));
}

function subtables(view: DataView, lookup: number): readonly Pairs[] {
  const type = view.getUint16(lookup);
  const found: Pairs[] = [];
  for (let i = 0; i < view.getUint16(lookup + 4); i++) {
    const at = lookup + view.getUint16(lookup + 6 + 2 * i);
    const extended = type === 9;
    if ((extended ? view.getUint16(at + 2) : type) !== 2) continue;
    found.push(pairs(view, extended ? at + view.getUint32(at + 4) : at));
  }
  return found;
}

function pairs(view: DataView, at: number): Pairs {
  const format = view.getUint16(at);
  const covered = coverage(view, at + view.getUint16(at + 2));
  const [first, second] = [view.getUint16(at + 4), view.getUint16(at + 6)];
  const record = 2 * (bits(first) + bits(second));
  // Of the values a pair can carry only the first glyph's horizontal advance (bit 2) is kerning.
  const advance = first & 4 ? 2 * bits(first & 3) : null;
  const value = (place: number) => (advance === null ? 0 : view.getInt16(place + advance));
  if (format === 1) {
    return (left, right) => {
      const index = covered(left);
      if (index === null) return null;
      const set = at + view.getUint16(at + 10 + 2 * index);
      for (let i = 0; i < view.getUint16(set); i++) {
        const pair = set + 2 + i * (2 + record);
        if (view.getUint16(pair) === right) return value(pair + 2);
      }
      return null;
    };
  }
  const lefts = classes(view, at + view.getUint16(at + 8));
  const rights = classes(view, at + view.getUint16(at + 10));
  const columns = view.getUint16(at + 14);
  return (left, right) =>
    covered(left) === null ? null : value(at + 16 + record * (lefts(left) * columns + rights(right)));
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

function coverage(view: DataView, at: number): (glyph: number) => number | null {
  const index = new Map<number, number>();
  const count = view.getUint16(at + 2);
  const byRange = view.getUint16(at) === 2;
  for (let i = 0; i < count; i++) {
    if (!byRange) index.set(view.getUint16(at + 4 + 2 * i), i);
    else eachInRange(view, at + 4 + 6 * i, (glyph, start, value) => index.set(glyph, value + glyph - start));
  }
  return (glyph) => index.get(glyph) ?? null;
}

function classes(view: DataView, at: number): (glyph: number) => number {
  const found = new Map<number, number>();
  if (view.getUint16(at) === 1) {
    const start = view.getUint16(at + 2);
    for (let i = 0; i < view.getUint16(at + 4); i++) found.set(start + i, view.getUint16(at + 6 + 2 * i));
  } else {
    for (let i = 0; i < view.getUint16(at + 2); i++) {
      eachInRange(view, at + 4 + 6 * i, (glyph, _start, value) => found.set(glyph, value));
    }
  }
  return (glyph) => found.get(glyph) ?? 0;
}

function eachInRange(view: DataView, at: number, use: (glyph: number, start: number, value: number) => void) {
  const [start, end, value] = [view.getUint16(at), view.getUint16(at + 2), view.getUint16(at + 4)];
  for (let glyph = start; glyph <= end; glyph++) use(glyph, start, value);
}

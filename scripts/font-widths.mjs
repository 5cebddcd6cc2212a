// Writes src/chart/atkinson-widths.ts: how far each character of the report font moves the pen.
// Charts are laid out with this table, so that they need no font file to be measured.
// Run after changing a font in fonts/:  node scripts/font-widths.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const ranges = [
  [0x20, 0x7e], // Basic Latin
  [0xa0, 0x17f], // Latin-1 and Latin Extended-A
  [0x218, 0x21b], // Romanian
  [0x1e80, 0x1e85], // Welsh
  [0x1ef2, 0x1ef3],
  [0x2010, 0x2026], // dashes, quotes, bullet, ellipsis
  [0x20ac, 0x20ac], // euro
  [0x2212, 0x2212], // minus
  [0x2264, 0x2265], // at most, at least
];

/** Advance widths in 1/1000 em by code point, read from a TrueType file (tables head, hhea, hmtx, cmap format 4). */
function advanceWidths(file) {
  const bytes = readFileSync(new URL(`../fonts/${file}`, import.meta.url));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + 16 * i;
    tables.set(bytes.toString('latin1', at, at + 4), view.getUint32(at + 8));
  }
  const unitsPerEm = view.getUint16(tables.get('head') + 18);
  const metrics = view.getUint16(tables.get('hhea') + 34);
  const glyphOf = characterMap(view, tables.get('cmap'));
  const widths = new Map();
  for (const [first, last] of ranges) {
    for (let code = first; code <= last; code++) {
      const glyph = glyphOf(code);
      if (glyph === 0) continue;
      const width = view.getUint16(tables.get('hmtx') + 4 * Math.min(glyph, metrics - 1));
      widths.set(code, Math.round((width * 1000) / unitsPerEm));
    }
  }
  return widths;
}

function characterMap(view, cmap) {
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const at = cmap + view.getUint32(cmap + 4 + 8 * i + 4);
    if (view.getUint16(at) === 4) return (code) => glyphInSegments(view, at, code);
  }
  throw new Error('the font has no character map of format 4');
}

function glyphInSegments(view, at, code) {
  const segments = view.getUint16(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + 2 * segments + 2;
  const deltas = starts + 2 * segments;
  const offsets = deltas + 2 * segments;
  for (let i = 0; i < segments; i++) {
    if (code > view.getUint16(ends + 2 * i)) continue;
    const start = view.getUint16(starts + 2 * i);
    if (code < start) return 0;
    const delta = view.getUint16(deltas + 2 * i);
    const offset = view.getUint16(offsets + 2 * i);
    if (offset === 0) return (code + delta) & 0xffff;
    const glyph = view.getUint16(offsets + 2 * i + offset + 2 * (code - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

function table(name, widths) {
  const lines = [];
  let line = '';
  for (const [code, width] of widths) {
    const entry = `[0x${code.toString(16)}, ${width}]`;
    if (line.length + entry.length > 104) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += `${entry}, `;
  }
  lines.push(line.trimEnd());
  return `export const ${name}: ReadonlyMap<number, number> = new Map([\n  ${lines.join('\n  ')}\n]);\n`;
}

const out = `// Written by scripts/font-widths.mjs from fonts/AtkinsonHyperlegibleNext-*.ttf. Do not edit.
// biome-ignore-all format: a table

/** Advance width by code point, in thousandths of the text size. */
${table('regularWidths', advanceWidths('AtkinsonHyperlegibleNext-Regular.ttf'))}
${table('boldWidths', advanceWidths('AtkinsonHyperlegibleNext-Bold.ttf'))}
/** For a character outside the table: wider than most, so that a label has room. */
export const defaultWidth = 650;
`;
writeFileSync(new URL('../src/chart/atkinson-widths.ts', import.meta.url), out);

import type { FontGlyph, GlyphRun, OpenedFont } from './pdfkit.js';

/** Combining grapheme joiner: a character that draws nothing, for a glyph that is only part of a letter. */
const nothing = 0x34f;

/**
 * Gives every glyph of a shaped text the characters it stands for in the file, by its own name alone.
 *
 * The general shaper takes letters apart (a dot below becomes a glyph that stands for nothing, which PDF/UA forbids)
 * and remembers the letter it first met a shared shape in, so that a file would depend on the files made before it.
 */
export function createGlyphText(font: OpenedFont): (run: GlyphRun) => GlyphRun {
  let named: ReadonlyMap<string, number> | null = null;
  const charactersOf = (glyph: FontGlyph): readonly number[] => {
    named ??= byName(font);
    const [base = ''] = glyph.name.split('.');
    const parts = (named.has(base) ? [base] : base.split('_')).flatMap((part) => named?.get(part) ?? []);
    return parts.length > 0 ? parts : [nothing];
  };
  return (run) => {
    for (const glyph of run.glyphs) glyph.codePoints = charactersOf(glyph);
    return run;
  };
}

function byName(font: OpenedFont): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const code of [...font.characterSet].sort((a, b) => a - b)) {
    const { name } = font.glyphForCodePoint(code);
    if (!names.has(name)) names.set(name, code);
  }
  return names;
}

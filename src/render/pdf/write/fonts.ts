import type { Coverage, Face } from '../text/faces.js';
import { createGlyphText } from './glyph-text.js';
import type { GlyphRun, OpenedFont, PdfDocument } from './pdfkit.js';
import { createShaper, isPlain, type Shaper } from './shape.js';

/** The bytes of the faces a document will use. */
export type FaceFiles = Readonly<Partial<Record<Face, Uint8Array>>>;

interface Opened {
  readonly font: OpenedFont;
  readonly characters: ReadonlySet<number>;
  readonly shape: Shaper;
  readonly nameGlyphs: (run: GlyphRun) => GlyphRun;
}

/** Opening a font is half of the work of a small document: it is done once for each file, however many documents. */
const opened = new WeakMap<Uint8Array, Opened>();

/**
 * Makes the faces known to a document, each under the one name it goes by: pdfkit reads a font again at every use
 * when it meets it under a second name. A fallback is opened when a character is first looked for in it.
 */
export function registerFaces(doc: PdfDocument, files: FaceFiles): Coverage {
  const faces = new Map<Face, ReadonlySet<number>>();
  const charactersOf = (face: Face): ReadonlySet<number> => {
    const known = faces.get(face) ?? register(doc, face, files[face]);
    faces.set(face, known);
    return known;
  };
  return { has: (face, codePoint) => charactersOf(face).has(codePoint) };
}

function register(doc: PdfDocument, face: Face, bytes: Uint8Array | undefined): ReadonlySet<number> {
  if (bytes === undefined) return new Set();
  const known = opened.get(bytes) ?? open(doc, face, bytes);
  opened.set(bytes, known);
  doc.registerFont(face, known.font);
  const embedded = doc.font(face)._font;
  const general = embedded.layout.bind(embedded);
  embedded.layout = (text, features, onlyWidth) =>
    isPlain(text, face)
      ? known.shape(text, features !== undefined)
      : onlyWidth
        ? general(text, features, onlyWidth)
        : known.nameGlyphs(general(text, features));
  return known.characters;
}

function open(doc: PdfDocument, face: Face, bytes: Uint8Array): Opened {
  doc.registerFont(face, bytes);
  const { font } = doc.font(face)._font;
  return {
    font,
    characters: new Set(font.characterSet),
    shape: createShaper(font, bytes),
    nameGlyphs: createGlyphText(font),
  };
}

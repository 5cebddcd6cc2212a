import type { Coverage, Face } from '../text/faces.js';
import type { OpenedFont, PdfDocument } from './pdfkit.js';

/** The bytes of the faces a document will use. */
export type FaceFiles = Readonly<Partial<Record<Face, Uint8Array>>>;

interface Opened {
  readonly font: OpenedFont;
  readonly characters: ReadonlySet<number>;
}

/** Opening a font is half of the work of a small document: it is done once for each file, however many documents. */
const opened = new WeakMap<Uint8Array, Opened>();

/**
 * Makes the faces known to a document, each under the one name it goes by: pdfkit reads a font again at every use
 * when it meets it under a second name.
 */
export function registerFaces(doc: PdfDocument, files: FaceFiles): Coverage {
  const sets = new Map<Face, ReadonlySet<number>>();
  for (const [face, bytes] of Object.entries(files) as [Face, Uint8Array][]) {
    const known = opened.get(bytes) ?? open(doc, face, bytes);
    opened.set(bytes, known);
    doc.registerFont(face, known.font);
    sets.set(face, known.characters);
  }
  return { has: (face, codePoint) => sets.get(face)?.has(codePoint) ?? false };
}

function open(doc: PdfDocument, face: Face, bytes: Uint8Array): Opened {
  doc.registerFont(face, bytes);
  const { font } = doc.font(face)._font;
  return { font, characters: new Set(font.characterSet) };
}

import type { PDFDict } from 'pdf-lib';
import type { PdfFile } from './file.js';
import { type Element, withDescendants } from './structure.js';
import { codesIn, type FontText, readFontText } from './unicode.js';

const fonts = new WeakMap<PDFDict, FontText>();

/** How a font's bytes turn into characters, read once for each font. */
export function fontText(font: PDFDict): FontText {
  const known = fonts.get(font) ?? readFontText(font);
  fonts.set(font, known);
  return known;
}

const texts = new WeakMap<PdfFile, ReadonlyMap<string, string>>();

/** The words drawn for an element and all inside it, as the fonts' tables give them, without outer space. */
export function textOfElement(file: PdfFile, element: Element): string {
  const drawn = texts.get(file) ?? readTexts(file);
  texts.set(file, drawn);
  return withDescendants(element)
    .flatMap(({ kids }) => kids)
    .map((kid) => (kid.kid === 'content' ? (drawn.get(`${kid.container} ${kid.mcid}`) ?? '') : ''))
    .join('')
    .trim();
}

function readTexts(file: PdfFile): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { content } of file.pages) {
    for (const { mark, font, codes } of content.texts) {
      if (mark === null || font === null) continue;
      const { step, characters } = fontText(font);
      const text = codesIn(codes, step).map((code) => characters?.get(code) ?? '');
      const key = `${mark.container} ${mark.mcid}`;
      found.set(key, (found.get(key) ?? '') + text.join(''));
    }
  }
  return found;
}

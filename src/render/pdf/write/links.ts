import type { Node } from '../layout/strip.js';
import type { PdfDocument, StructureElement } from './pdfkit.js';

/**
 * Makes an area of the current page answer to a click, as part of a Link element.
 *
 * pdfkit's own links have an empty description, and its links inside the document are not in the structure tree at
 * all; here both get the element, what they lead to in words, and the flag that lets them be printed.
 */
export function addLink(
  doc: PdfDocument,
  link: NonNullable<Node['link']>,
  element: StructureElement,
  [left, top, right, bottom]: readonly [number, number, number, number],
): void {
  const options = { structParent: element, Contents: Object(link.description) as object, F: 4 } as const;
  const { target } = link;
  if ('href' in target) doc.link(left, top, right - left, bottom - top, target.href, options);
  else doc.goTo(left, top, right - left, bottom - top, target.to, options);
}

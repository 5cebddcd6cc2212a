import type { PdfFile } from './read/file.js';
import { type Element, withDescendants } from './read/structure.js';

/** Where an element is, for a person: `page 2, <TH>`. */
export function placeOf(file: PdfFile, element: Element): string {
  const container = withDescendants(element)
    .flatMap(({ kids }) => kids)
    .map((kid) => (kid.kid === 'content' ? kid.container : kid.kid === 'object' ? kid.page : null))
    .find((key) => key !== null);
  const page = file.pages.find(({ key }) => key === container);
  return page ? `page ${page.number}, <${element.ownType}>` : `<${element.ownType}>`;
}

import type { Node } from '../layout/strip.js';
import type { PdfDocument, StructureElement } from './pdfkit.js';

/** The structure tree while it is written: finds or makes the element of a node. */
export interface Elements {
  of(node: Node, bbox?: readonly [number, number, number, number]): StructureElement;
  /** Ends the links of a page while it is still the current one. */
  endPage(): void;
}

/**
 * Each element is added to its parent when it is made, before anything is drawn into it: an element that never gets
 * a parent would leave pdfkit waiting for ever. Links are ended with their page, because pdfkit notes an
 * annotation's page when the element ends; a link that goes on over the page becomes two.
 */
export function createElements(
  doc: PdfDocument,
  started: (node: Node, element: StructureElement) => void,
): Elements {
  const made = new Map<Node, StructureElement>();
  const links = new Map<Node, StructureElement>();

  const of: Elements['of'] = (node, bbox) => {
    const known = made.get(node);
    if (known) return known;
    const element = doc.struct(node.tag, {
      ...(node.alt === undefined ? {} : { alt: node.alt }),
      ...(node.language === undefined ? {} : { lang: node.language }),
      ...(node.scope === undefined ? {} : { scope: node.scope }),
      ...(bbox === undefined ? {} : { bbox, placement: 'Block' }),
    });
    if (node.numbering) element.dictionary.data['A'] = { O: 'List', ListNumbering: node.numbering };
    if (node.parent) of(node.parent).add(element);
    else doc.addStructure(element);
    made.set(node, element);
    if (node.link) links.set(node, element);
    started(node, element);
    return element;
  };

  const endPage = () => {
    for (const [node, element] of links) {
      element.end();
      made.delete(node);
    }
    links.clear();
  };

  return { of, endPage };
}

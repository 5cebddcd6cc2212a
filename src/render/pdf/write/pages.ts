import type { Backdrop, PageLayout, Placed } from '../layout/paginate.js';
import type { Item, Node } from '../layout/strip.js';
import { page as sheet } from '../layout/style.js';
import { drawArtifact } from './artifact.js';
import { createBookmarks } from './bookmarks.js';
import { createElements, type Elements } from './elements.js';
import { drawInks } from './inks.js';
import { addLink } from './links.js';
import type { PdfDocument } from './pdfkit.js';

/** Marks of one element that lie together in reading order. */
interface Stretch {
  readonly node: Item['node'];
  readonly parts: { readonly item: Item; readonly top: number }[];
}

/**
 * Writes the pages: tints, then content in reading order, then what `furniture` adds at head and foot. Neighbouring
 * marks of one element are one stretch of marked content, over as many lines as it has on the page.
 */
export function writePages(
  doc: PdfDocument,
  pages: readonly PageLayout[],
  furniture: (page: number) => readonly Item[],
): void {
  const addBookmark = createBookmarks(doc);
  let top = 0;
  const elements = createElements(doc, (node, element) => {
    if (node.bookmark !== undefined) addBookmark(node.bookmark, node.tag, top, element);
    if (node.destination !== undefined) {
      doc.addNamedDestination(node.destination, 'XYZ', sheet.left, top, null);
    }
  });
  pages.forEach(({ strips, backdrops }, i) => {
    doc.addPage();
    for (const backdrop of backdrops) drawBackdrop(doc, backdrop);
    for (const stretch of stretches(strips)) {
      top = stretch.parts[0]?.top ?? 0;
      drawStretch(doc, stretch, elements);
    }
    for (const item of furniture(i)) {
      drawArtifact(doc, 'Pagination', () => drawInks(doc, item.inks, 0, 0));
    }
    elements.endPage();
  });
}

function stretches(strips: readonly Placed[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const { strip, y } of strips) {
    for (const item of strip.items) {
      const part = { item, top: sheet.top + y };
      const last = found.at(-1);
      if (last && last.node === item.node) last.parts.push(part);
      else found.push({ node: item.node, parts: [part] });
    }
  }
  return found;
}

function drawStretch(doc: PdfDocument, { node, parts }: Stretch, elements: Elements): void {
  const draw = () => {
    for (const { item, top } of parts) drawInks(doc, item.inks, sheet.left, top);
  };
  if (node === 'layout' || node === 'pagination') {
    drawArtifact(doc, node === 'layout' ? 'Layout' : 'Pagination', draw);
    return;
  }
  const element = elements.of(node, node.tag === 'Figure' ? onPage(parts[0]) : undefined);
  if (parts.some(({ item }) => item.inks.length > 0)) element.add(draw);
  if (node.link) addLinks(doc, node.link, parts, element);
}

function addLinks(
  doc: PdfDocument,
  link: NonNullable<Node['link']>,
  parts: Stretch['parts'],
  element: Parameters<typeof addLink>[2],
): void {
  for (const part of parts) {
    const area = onPage(part);
    if (area) addLink(doc, link, element, area);
  }
}

function onPage(
  part: Stretch['parts'][number] | undefined,
): readonly [number, number, number, number] | undefined {
  if (part?.item.area === undefined) return undefined;
  const [left, top, right, bottom] = part.item.area;
  return [sheet.left + left, part.top + top, sheet.left + right, part.top + bottom];
}

/** The edge is a bar inside the tint's left side. */
const edgeWidth = 4;

function drawBackdrop(doc: PdfDocument, { box, top, bottom }: Backdrop): void {
  const x = sheet.left + box.x;
  const y = box.toTop && top === 0 ? 0 : sheet.top + top;
  const height = sheet.top + bottom - y;
  drawArtifact(doc, 'Layout', () => {
    doc.fillColor(box.fill).rect(x, y, box.width, height).fill();
    if (box.edge === null) return;
    doc.fillColor(box.edge).rect(x, y, edgeWidth, height).fill();
  });
}

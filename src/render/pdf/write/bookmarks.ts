import type { OutlineItem, PdfDocument, StructureElement } from './pdfkit.js';

const levels: Readonly<Record<string, number>> = { H1: 1, H2: 2, H3: 3 };

/** Adds a bookmark for a heading of the current page; call in reading order. */
export type AddBookmark = (title: string, tag: string, top: number, element: StructureElement) => void;

/**
 * Bookmarks nested as the headings are. Each names its place on the page and, which pdfkit leaves out, its heading in
 * the structure tree (`SE`), so that a screen reader lands on the heading itself.
 */
export function createBookmarks(doc: PdfDocument): AddBookmark {
  const open: { level: number; item: OutlineItem }[] = [];
  return (title, tag, top, element) => {
    const level = levels[tag] ?? 1;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1)?.item ?? doc.outline;
    const item = parent.addItem(title, { top, expanded: true });
    item.outlineData['SE'] = element.dictionary;
    open.push({ level, item });
  };
}

import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What an independent reader finds in a PDF. */
export interface ReadBack {
  /** The text of each page as drawn, artifacts included. */
  readonly pages: readonly string[];
  /** The text of each page in the order of the structure tree, without artifacts. */
  readonly read: readonly string[];
  /** Tags of the elements met on each page, in order; an element on two pages is met whole on both. */
  readonly tags: readonly (readonly string[])[];
  readonly alternatives: readonly string[];
  readonly languages: readonly string[];
  readonly bookmarks: readonly string[];
  readonly links: readonly { readonly words: string; readonly to: string }[];
  readonly title: string | null;
}

interface Tree {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Tree[];
}

interface Outline {
  readonly title: string;
  readonly items: readonly Outline[];
}

/** Reads a PDF with pdf.js. */
export async function readBack(bytes: Uint8Array): Promise<ReadBack> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS }).promise;
  const pages: string[] = [];
  const read: string[] = [];
  const nodes: Tree[] = [];
  const tags: string[][] = [];
  const links: { words: string; to: string }[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const tree = (await page.getStructTree()) as Tree | null;
    const flat = tree ? flatten(tree) : [];
    nodes.push(...flat);
    tags.push(flat.flatMap(({ role }) => (role === undefined || role === 'Root' ? [] : [role])));
    pages.push(items.map(textOf).join(''));
    const marked = textByMark(items);
    read.push(flat.map(({ type, id }) => (type === 'content' ? (marked.get(id ?? '') ?? '') : '')).join(''));
    for (const annotation of await page.getAnnotations()) {
      links.push({ words: annotation.contentsObj?.str ?? '', to: annotation.url ?? String(annotation.dest) });
    }
  }
  const outline = ((await pdf.getOutline()) ?? []) as unknown as readonly Outline[];
  const { info } = await pdf.getMetadata();
  const title = (info as { Title?: string }).Title ?? null;
  await pdf.destroy();
  return {
    pages,
    read,
    tags,
    alternatives: nodes.flatMap(({ alt }) => (alt === undefined ? [] : [alt])),
    languages: nodes.flatMap(({ lang }) => (lang === undefined ? [] : [lang])),
    bookmarks: outline.flatMap((item) => titles(item, 0)),
    links,
    title,
  };
}

function flatten(node: Tree): readonly Tree[] {
  return [node, ...(node.children ?? []).flatMap(flatten)];
}

/** pdf.js leaves out the space at the end of a line and says that the line ended. */
function textOf(item: object): string {
  if (!('str' in item)) return '';
  return `${item.str}${'hasEOL' in item && item.hasEOL ? ' ' : ''}`;
}

function textByMark(items: readonly object[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const open: (string | null)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((mark) => mark !== null);
      if (id !== undefined && id !== null) found.set(id, (found.get(id) ?? '') + textOf(item));
    } else if ('type' in item && item.type === 'endMarkedContent') open.pop();
    else if ('type' in item) open.push('id' in item && typeof item.id === 'string' ? item.id : null);
  }
  return found;
}

function titles({ title, items }: Outline, depth: number): readonly string[] {
  return [`${'  '.repeat(depth)}${title}`, ...items.flatMap((item) => titles(item, depth + 1))];
}

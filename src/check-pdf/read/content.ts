import type { PDFDict } from 'pdf-lib';
import {
  asDict,
  dictEntry,
  entry,
  items,
  nameOf,
  numberOf,
  rawEntry,
  referenceKey,
  streamBytes,
  type Thing,
} from './objects.js';
import { type Operation, readOperations, type Token } from './tokens.js';

/** Marked content that belongs to the structure tree: which stream it is in, and its number there. */
export interface Marked {
  readonly container: string;
  readonly mcid: number;
}

/** What the drawing of a page tells, forms it draws included. */
export interface PageContent {
  /** In order of first appearance. */
  readonly marked: readonly Marked[];
  /** `StructParents` of each stream that holds marked content. */
  readonly structParents: ReadonlyMap<string, number | null>;
  /** Painting operations that are neither content nor artifact. */
  readonly unmarked: readonly string[];
  readonly paintings: number;
  readonly artifactsInContent: number;
  readonly contentInArtifacts: number;
  /** Marks left open at the end, or ended without having been begun. */
  readonly unbalanced: number;
  readonly texts: readonly TextShown[];
}

export interface TextShown {
  readonly font: PDFDict | null;
  readonly fontName: string;
  /** As it comes out on the page, in points. */
  readonly size: number;
  readonly codes: readonly number[];
  /** The content it is part of; null for an artifact or unmarked text. */
  readonly mark: Marked | null;
}

interface Walk {
  readonly marked: Marked[];
  /** What is in `marked`, by name. */
  readonly met: Set<string>;
  readonly structParents: Map<string, number | null>;
  readonly unmarked: string[];
  readonly texts: TextShown[];
  paintings: number;
  artifactsInContent: number;
  contentInArtifacts: number;
  unbalanced: number;
}

/** Walks a page's content: what is drawn, and inside which marks. */
export function readContent(page: PDFDict, key: string): PageContent {
  const walk: Walk = {
    marked: [],
    met: new Set(),
    structParents: new Map(),
    unmarked: [],
    texts: [],
    paintings: 0,
    artifactsInContent: 0,
    contentInArtifacts: 0,
    unbalanced: 0,
  };
  walk.structParents.set(key, numberOf(entry(page, 'StructParents')));
  const resources = inherited(page, 'Resources');
  walkStream(pageBytes(entry(page, 'Contents')), asDict(resources), key, [], 1, walk, new Set());
  return walk;
}

function inherited(page: PDFDict, key: string): Thing {
  let node: PDFDict | null = page;
  for (let depth = 0; node && depth < 50; depth++) {
    const found = entry(node, key);
    if (found !== undefined) return found;
    node = dictEntry(node, 'Parent');
  }
  return undefined;
}

function pageBytes(contents: Thing): Uint8Array {
  const one = streamBytes(contents);
  if (one) return one;
  const parts = items(contents).flatMap((item) => [...(streamBytes(item) ?? []), 10]);
  return new Uint8Array(parts);
}

/** A number is that of marked content. */
type Mark = 'artifact' | 'other' | number;

const painting = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'BI']);
const showing = new Set(['Tj', 'TJ', "'", '"']);

function walkStream(
  bytes: Uint8Array,
  resources: PDFDict | null,
  container: string,
  outer: readonly Mark[],
  outerScale: number,
  walk: Walk,
  seen: Set<string>,
): void {
  const marks: Mark[] = [...outer];
  const saved: number[] = [];
  let scale = outerScale;
  let textScale = 1;
  let fontName = '';
  let size = 0;
  const paint = (operator: string) => {
    walk.paintings += 1;
    if (!marks.some((mark) => mark !== 'other')) walk.unmarked.push(operator);
  };
  for (const operation of readOperations(bytes)) {
    const { operator, operands } = operation;
    if (operator === 'BMC' || operator === 'BDC') {
      const mark = openMark(operation, resources, container, walk);
      if (mark === 'artifact' && marks.some((outerMark) => typeof outerMark === 'number'))
        walk.artifactsInContent += 1;
      if (typeof mark === 'number' && marks.includes('artifact')) walk.contentInArtifacts += 1;
      marks.push(mark);
    } else if (operator === 'EMC') {
      if (marks.length > outer.length) marks.pop();
      else walk.unbalanced += 1;
    } else if (operator === 'q') saved.push(scale);
    else if (operator === 'Q') scale = saved.pop() ?? scale;
    else if (operator === 'cm') scale *= scaleOf(operands);
    else if (operator === 'BT') textScale = 1;
    else if (operator === 'Tm') textScale = scaleOf(operands);
    else if (operator === 'Tf') {
      fontName = operands[0]?.kind === 'name' ? operands[0].value : '';
      size = numeric(operands[1]);
    } else if (painting.has(operator)) paint(operator);
    else if (showing.has(operator)) {
      const codes = operands.flatMap(bytesShown);
      if (codes.length === 0) continue;
      paint(operator);
      const font = dictEntry(dictEntry(resources, 'Font'), fontName);
      const mcid = marks.findLast((mark) => typeof mark === 'number');
      const mark = typeof mcid === 'number' ? { container, mcid } : null;
      walk.texts.push({ font, fontName, size: size * textScale * scale, codes, mark });
    } else if (operator === 'Do') {
      const name = operands[0]?.kind === 'name' ? operands[0].value : '';
      const form = formOf(resources, name);
      if (form === null) paint('Do');
      else if (!seen.has(form.key)) {
        walk.structParents.set(form.key, numberOf(entry(form.dict, 'StructParents')));
        const inner = dictEntry(form.dict, 'Resources') ?? resources;
        walkStream(form.bytes, inner, form.key, marks, scale, walk, new Set([...seen, form.key]));
      }
    }
  }
  walk.unbalanced += marks.length - outer.length;
}

function openMark({ operands }: Operation, resources: PDFDict | null, container: string, walk: Walk): Mark {
  const [tag, properties] = operands;
  if (tag?.kind === 'name' && tag.value === 'Artifact') return 'artifact';
  const mcid = mcidOf(properties, resources);
  if (mcid === null) return 'other';
  const id = `${container} ${mcid}`;
  if (!walk.met.has(id)) walk.marked.push({ container, mcid });
  walk.met.add(id);
  return mcid;
}

function mcidOf(properties: Token | undefined, resources: PDFDict | null): number | null {
  if (properties?.kind === 'dict') {
    const mcid = properties.entries.get('MCID');
    return mcid?.kind === 'number' ? mcid.value : null;
  }
  if (properties?.kind !== 'name') return null;
  return numberOf(entry(dictEntry(dictEntry(resources, 'Properties'), properties.value), 'MCID'));
}

function formOf(resources: PDFDict | null, name: string) {
  const objects = dictEntry(resources, 'XObject');
  const thing = entry(objects, name);
  const dict = asDict(thing);
  const bytes = streamBytes(thing);
  if (nameOf(entry(dict, 'Subtype')) !== 'Form' || dict === null || bytes === null) return null;
  return { dict, bytes, key: referenceKey(rawEntry(objects, name)) ?? name };
}

function bytesShown(token: Token): readonly number[] {
  if (token.kind === 'string') return token.bytes;
  return token.kind === 'array' ? token.items.flatMap(bytesShown) : [];
}

function numeric(token: Token | undefined): number {
  return token?.kind === 'number' ? token.value : 0;
}

/** By how much a matrix enlarges, as the square root of the area it makes of one. */
function scaleOf(operands: readonly Token[]): number {
  const [a = 1, b = 0, c = 0, d = 1] = operands.map(numeric);
  return Math.sqrt(Math.abs(a * d - b * c));
}

import type { PDFDict } from 'pdf-lib';
import {
  asDict,
  dictEntry,
  entry,
  type Found,
  nameOf,
  numberOf,
  oneOrMore,
  rawEntry,
  referenceKey,
  textOf,
} from './objects.js';
import { type ParentTable, readParents } from './parents.js';

/** What an element holds: other elements, marked content, or an object such as a link's annotation. */
export type Kid =
  | { readonly kid: 'element'; readonly element: Element }
  | { readonly kid: 'content'; readonly container: string; readonly mcid: number }
  | { readonly kid: 'object'; readonly object: string; readonly page: string | null };

/** An element of the structure tree. */
export interface Element {
  /** The standard type it stands for, by the file's own role map. */
  readonly type: string;
  /** As written. */
  readonly ownType: string;
  readonly dict: PDFDict;
  readonly key: string | null;
  readonly parent: Element | null;
  readonly kids: readonly Kid[];
  readonly language: string | null;
  readonly alt: string | null;
  readonly actual: string | null;
}

export interface Structure {
  readonly root: PDFDict | null;
  readonly top: readonly Element[];
  /** All elements, in reading order. */
  readonly elements: readonly Element[];
  readonly roles: ReadonlyMap<string, string>;
  readonly parents: ParentTable;
}

/** Reads the structure tree and the table that leads back to it from the pages. An untagged file has an empty one. */
export function readStructure(catalog: PDFDict): Structure {
  const root = dictEntry(catalog, 'StructTreeRoot');
  const reading: Reading = { roles: readRoles(dictEntry(root, 'RoleMap')), elements: [], seen: new Set() };
  const top = oneOrMore(root, 'K').flatMap((found) => {
    const kid = readKid(found, null, null, reading);
    return kid?.kid === 'element' ? [kid.element] : [];
  });
  return {
    root,
    top,
    elements: reading.elements,
    roles: reading.roles,
    parents: readParents(dictEntry(root, 'ParentTree')),
  };
}

/** The elements directly inside. */
export function childElements(element: Element): readonly Element[] {
  return element.kids.flatMap((kid) => (kid.kid === 'element' ? [kid.element] : []));
}

/** The element and all below it, in reading order. */
export function withDescendants(element: Element): readonly Element[] {
  return [element, ...childElements(element).flatMap(withDescendants)];
}

/** An attribute of the element, whichever owner gives it. */
export function attributeOf(element: Element, key: string) {
  for (const { thing } of oneOrMore(element.dict, 'A')) {
    const value = entry(asDict(thing), key);
    if (value !== undefined) return value;
  }
  return undefined;
}

interface Reading {
  readonly roles: ReadonlyMap<string, string>;
  readonly elements: Element[];
  readonly seen: Set<PDFDict>;
}

function readRoles(map: PDFDict | null): ReadonlyMap<string, string> {
  return new Map(
    (map?.entries() ?? []).flatMap(([key, value]): [string, string][] => {
      const to = nameOf(value);
      return to === null ? [] : [[key.decodeText(), to]];
    }),
  );
}

function readKid(
  { thing, key }: Found,
  parent: Element | null,
  page: string | null,
  reading: Reading,
): Kid | null {
  const mcid = numberOf(thing);
  // Content of no known page is kept, so that the rule which looks for it on the pages can miss it.
  if (mcid !== null) return { kid: 'content', container: page ?? 'no page', mcid };
  const dict = asDict(thing);
  if (dict === null) return null;
  const type = nameOf(entry(dict, 'Type'));
  const ownPage = referenceKey(rawEntry(dict, 'Pg')) ?? page;
  if (type === 'MCR') {
    const container = referenceKey(rawEntry(dict, 'Stm')) ?? ownPage;
    const number = numberOf(entry(dict, 'MCID'));
    return container === null || number === null ? null : { kid: 'content', container, mcid: number };
  }
  if (type === 'OBJR') {
    const object = referenceKey(rawEntry(dict, 'Obj'));
    return object === null ? null : { kid: 'object', object, page: ownPage };
  }
  if (reading.seen.has(dict)) return null;
  return { kid: 'element', element: readElement(dict, key, parent, ownPage, reading) };
}

function readElement(
  dict: PDFDict,
  key: string | null,
  parent: Element | null,
  page: string | null,
  reading: Reading,
): Element {
  reading.seen.add(dict);
  const ownType = nameOf(entry(dict, 'S')) ?? '';
  const kids: Kid[] = [];
  const element: Element = {
    type: standardType(ownType, reading.roles),
    ownType,
    dict,
    key,
    parent,
    kids,
    language: textOf(entry(dict, 'Lang')),
    alt: textOf(entry(dict, 'Alt')),
    actual: textOf(entry(dict, 'ActualText')),
  };
  reading.elements.push(element);
  for (const found of oneOrMore(dict, 'K')) {
    const kid = readKid(found, element, page, reading);
    if (kid) kids.push(kid);
  }
  return element;
}

function standardType(own: string, roles: ReadonlyMap<string, string>): string {
  let type = own;
  for (let step = 0; step < 20; step++) {
    const next = roles.get(type);
    if (next === undefined || next === type) return type;
    type = next;
  }
  return type;
}

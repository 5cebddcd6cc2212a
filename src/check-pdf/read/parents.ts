import { PDFArray, type PDFDict } from 'pdf-lib';
import { asDict, entry, items, numberOf, oneOrMore, referenceKey } from './objects.js';

/** By `StructParents` or `StructParent`: the key of an element, or one for each number of marked content. */
export type ParentTable = ReadonlyMap<number, string | null | readonly (string | null)[]>;

/** Reads the number tree that leads from pages and annotations to their elements (ISO 32000-1, 7.9.7). */
export function readParents(root: PDFDict | null): ParentTable {
  const table = new Map<number, string | null | readonly (string | null)[]>();
  const visit = (node: PDFDict | null, depth: number) => {
    if (node === null || depth > 30) return;
    const numbers = oneOrMore(node, 'Nums');
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const key = numberOf(numbers[i]?.thing);
      const value = numbers[i + 1];
      if (key === null || value === undefined) continue;
      table.set(key, value.thing instanceof PDFArray ? keysIn(value.thing) : value.key);
    }
    for (const kid of items(entry(node, 'Kids'))) visit(asDict(kid), depth + 1);
  };
  visit(root, 0);
  return table;
}

function keysIn(array: PDFArray): readonly (string | null)[] {
  return array.asArray().map(referenceKey);
}

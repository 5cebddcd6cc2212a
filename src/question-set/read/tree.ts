/** Where something stands in a file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A text with its place. Every scalar is a text here: what is a number or a flag, the reader of it decides. */
export interface Leaf {
  readonly is: 'text';
  readonly text: string;
  readonly at: Place;
}

export interface Entry {
  readonly key: Leaf;
  readonly value: Tree;
}

export interface MapTree {
  readonly is: 'map';
  readonly entries: readonly Entry[];
  readonly at: Place;
}

export interface ListTree {
  readonly is: 'list';
  readonly items: readonly Tree[];
  readonly at: Place;
}

/** A YAML file with the place of every part, in the order of the file. */
export type Tree = Leaf | MapTree | ListTree;

/** The entries of a map; none when it is something else (its form is another check's business). */
export function entriesOf(tree: Tree | undefined): readonly Entry[] {
  return tree?.is === 'map' ? tree.entries : [];
}

/** The texts of a list, or of a single text, leaving out whatever is not a text. */
export function textsOf(tree: Tree | undefined): readonly Leaf[] {
  if (tree === undefined || tree.is === 'map') return [];
  if (tree.is === 'text') return tree.text.trim() === '' ? [] : [tree];
  return tree.items.filter((item) => item.is === 'text' && item.text.trim() !== '') as readonly Leaf[];
}

/** The value under a key of a map. */
export function childOf(tree: Tree | undefined, key: string): Tree | undefined {
  return entriesOf(tree).find((entry) => entry.key.text === key)?.value;
}

/** The text under a key of a map, or null when there is none or it is not a text. */
export function textAt(tree: Tree | undefined, key: string): Leaf | null {
  const child = childOf(tree, key);
  return child?.is === 'text' ? child : null;
}

/** As plain data, for a schema to look at. */
export function plain(tree: Tree): unknown {
  if (tree.is === 'text') return tree.text;
  if (tree.is === 'list') return tree.items.map(plain);
  return Object.fromEntries(tree.entries.map((entry) => [entry.key.text, plain(entry.value)]));
}

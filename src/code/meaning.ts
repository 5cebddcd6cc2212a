import type { CellDictionary } from '../intake/intake.js';

/**
 * Why a cell is worth a word. From `markUnknown` on the cell is set aside: it counts as missing and the reason
 * is reported.
 */
export const issues = {
  none: 0,
  folded: 1,
  markKnown: 2,
  otherText: 3,
  banded: 4,
  markUnknown: 5,
  notOnScale: 6,
  codeUnread: 7,
  notExplained: 8,
  outOfRange: 9,
} as const;

export type Issue = (typeof issues)[keyof typeof issues];

/** What one distinct cell means in one column. */
export interface Meaning {
  /** Position of the answer (or 1 and 0 for a tick, or a place in the list of choices), or a non-answer code. */
  readonly value: number;
  readonly issue: Issue;
  /** The label a folded spelling was read as, the way a mark was read, the piece left over. */
  readonly into: string;
}

export const blank: Meaning = { value: -1, issue: issues.none, into: '' };

/** The meanings of a dictionary's entries, by position. */
export interface Settled {
  readonly values: Int16Array;
  readonly issues: Uint8Array;
  readonly into: ReadonlyMap<number, string>;
}

/**
 * Settles each entry of each dictionary once. A dictionary may have grown since it was last seen: only what is new
 * is settled. Dictionaries are held weakly, so memory stays bounded however many a stream brings.
 */
export function settleOnce(settle: (cell: string) => Meaning): (dictionary: CellDictionary) => Settled {
  const known = new WeakMap<CellDictionary, Settled>();
  return (dictionary) => {
    const old = known.get(dictionary);
    const size = dictionary.cells.length;
    if (old !== undefined && old.values.length === size) return old;
    const values = new Int16Array(size);
    const kinds = new Uint8Array(size);
    const into = new Map(old?.into);
    const from = old?.values.length ?? 0;
    if (old !== undefined) {
      values.set(old.values);
      kinds.set(old.issues);
    }
    for (let i = from; i < size; i++) {
      const meaning = settle(dictionary.cells[i] ?? '');
      values[i] = meaning.value;
      kinds[i] = meaning.issue;
      if (meaning.into !== '') into.set(i, meaning.into);
    }
    const made = { values, issues: kinds, into };
    known.set(dictionary, made);
    return made;
  };
}

/** The same for one number an entry: hashes, months, dates. */
export function numberOnce(settle: (cell: string) => number): (dictionary: CellDictionary) => Float64Array {
  const known = new WeakMap<CellDictionary, Float64Array>();
  return (dictionary) => {
    const old = known.get(dictionary);
    const size = dictionary.cells.length;
    if (old !== undefined && old.length === size) return old;
    const made = new Float64Array(size);
    if (old !== undefined) made.set(old);
    for (let i = old?.length ?? 0; i < size; i++) made[i] = settle(dictionary.cells[i] ?? '');
    known.set(dictionary, made);
    return made;
  };
}

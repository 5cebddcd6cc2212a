/** One figure that moved: where it stands, and what it was and is; null where it is not there. */
export interface Moved {
  readonly where: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs between two benchmarks (or any two values from JSON), leaf by leaf, in the order of the first. */
export function whatMoved(before: unknown, after: unknown): readonly Moved[] {
  return moved(before, after, '');
}

function moved(before: unknown, after: unknown, where: string): readonly Moved[] {
  if (isTree(before) && isTree(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => moved(before[key], after[key], where === '' ? key : `${where}.${key}`));
  }
  const [a, b] = [inWords(before), inWords(after)];
  return a === b ? [] : [{ where, before: a, after: b }];
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function inWords(value: unknown): string | null {
  if (value === undefined) return null;
  return isTree(value) ? `${Object.keys(value).length} entries` : String(value);
}

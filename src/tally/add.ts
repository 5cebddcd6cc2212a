import type { Tally } from './model.js';

type Countable = number | string | null | readonly Countable[] | { readonly [key: string]: Countable };

/**
 * Adds two trees of counts leaf by leaf. Keys that only one side has are kept; where the keys differ they come
 * out in code-point order, so the sum does not depend on which side came first.
 */
function add(a: Countable, b: Countable): Countable {
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  if (typeof a === 'string' || a === null || b === null || typeof b === 'string') {
    if (a !== b)
      throw new RangeError(`tallies of different shape cannot be added: ${String(a)} and ${String(b)}`);
    return a;
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length)
      throw new RangeError('tallies of different shape cannot be added: lists differ in length');
    return a.map((value: Countable, i) => add(value, b[i] as Countable));
  }
  if (isRecord(a) && isRecord(b)) return addRecords(a, b);
  throw new RangeError('tallies of different shape cannot be added');
}

/** Numbers that say what is counted, not how many: they must agree and are kept. */
const constants: ReadonlySet<string> = new Set(['divisor', 'items']);

function addAt(key: string, left: Countable, right: Countable): Countable {
  if (!constants.has(key) || typeof left !== 'number') return add(left, right);
  if (left !== right) throw new RangeError(`tallies of different shape cannot be added: ${key} differs`);
  return left;
}

type CountRecord = { readonly [key: string]: Countable };

function isRecord(value: Countable): value is CountRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function addRecords(a: CountRecord, b: CountRecord): CountRecord {
  const keys = Object.keys(a);
  const extra = Object.keys(b).filter((key) => !Object.hasOwn(a, key));
  const same = extra.length === 0 && keys.length === Object.keys(b).length;
  const all = same ? keys : [...keys, ...extra].sort((x, y) => (x < y ? -1 : 1));
  return Object.fromEntries(
    all.map((key) => {
      const left = Object.hasOwn(a, key) ? a[key] : undefined;
      const right = Object.hasOwn(b, key) ? b[key] : undefined;
      if (left === undefined) return [key, right as Countable];
      return [key, right === undefined ? left : addAt(key, left, right)];
    }),
  );
}

/**
 * The tally of two sets of people together: tally(a) + tally(b) = tally(a and b), byte for byte.
 * Throws a RangeError when they are of different question sets.
 */
export function addTallies(a: Tally, b: Tally): Tally {
  if (a.questionSet !== b.questionSet) {
    throw new RangeError(`tallies of ${a.questionSet} and ${b.questionSet} cannot be added`);
  }
  return add(a as unknown as Countable, b as unknown as Countable) as unknown as Tally;
}

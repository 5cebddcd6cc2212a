import { isMap, isNode, isScalar, isSeq, LineCounter, type Pair, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { plainIssues, plainYamlError } from '../plain-faults/plain-faults.js';

/** One thing wrong with a YAML file of settings. */
export interface YamlFault {
  /** `line:column`, from 1: of the key, or of the nearest key above a missing value. */
  readonly place: string;
  /** The key with those above it; empty when the fault is of the whole file. */
  readonly path: readonly PropertyKey[];
  readonly kind: 'not-yaml' | 'unknown-key' | 'not-valid';
  readonly message: string;
}

export type CheckedYaml<T> = { readonly value: T } | { readonly faults: readonly YamlFault[] };

/** A small YAML file read strictly by a schema: its value, or every fault with its place. `prepare` sees the value first. */
export function readCheckedYaml<T>(
  text: string,
  schema: z.ZodType<T>,
  prepare: (value: unknown) => unknown = (value) => value,
): CheckedYaml<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const placeOf = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${Math.max(1, line)}:${Math.max(1, col)}`;
  };
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map((error) => ({
        place: placeOf(error.pos[0]),
        path: [],
        kind: 'not-yaml',
        message: `not readable as YAML: ${plainYamlError(error.code)}`,
      })),
    };
  }
  const stray = strayAlias(document);
  if (stray !== null)
    return { faults: [{ ...stray, place: placeOf(stray.offset), path: [], kind: 'not-yaml' }] };
  const value = prepare(document.toJS({ maxAliasCount: -1 }) ?? {});
  const checked = schema.safeParse(value);
  if (checked.success) return { value: checked.data };
  return {
    faults: checked.error.issues.flatMap((issue) => {
      const kind = issue.code === 'unrecognized_keys' ? 'unknown-key' : 'not-valid';
      return plainIssues([issue], value).map(({ path, message }) => ({
        place: placeOf(offsetOf(document, path)),
        path,
        kind,
        message,
      }));
    }),
  };
}

/** So few cannot be nested into more than some thousand parts, whatever they stand for. */
const mostAliases = 20;

/** The first alias that names nothing, or is one too many; null where all can be followed. */
function strayAlias(document: ReturnType<typeof parseDocument>): { offset: number; message: string } | null {
  let aliases = 0;
  let stray: { offset: number; message: string } | null = null;
  visit(document, {
    Alias(_, alias) {
      aliases++;
      const known = alias.resolve(document) !== undefined;
      if (known && aliases <= mostAliases) return undefined;
      const message = known
        ? `more than ${mostAliases} aliases`
        : `nothing before it is called "&${alias.source}", which "*${alias.source}" stands for; in quotation marks it is a text`;
      stray = { offset: alias.range?.[0] ?? 0, message };
      return visit.BREAK;
    },
  });
  return stray;
}

/** Where the key or list item at a path stands; the nearest above it when the path leads to a missing value. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    if (isSeq(node)) {
      const item: unknown = node.items[Number(part)];
      if (!isNode(item)) break;
      offset = item.range?.[0] ?? offset;
      node = item;
      continue;
    }
    const pair: Pair | undefined = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))
      : undefined;
    if (pair === undefined) break;
    if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
    node = pair.value;
  }
  return offset;
}

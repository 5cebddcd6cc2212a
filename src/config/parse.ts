import { isMap, isScalar, LineCounter, type Pair, parseDocument } from 'yaml';
import { PoetError } from '../errors.js';
import { nearest } from '../spelling/spelling.js';
import { type Config, configSchema } from './schema.js';

/**
 * The settings in the text of a `poet.yaml`. `file` is only named in messages. Throws a PoetError that lists
 * every fault, a line each, with line and column.
 */
export function parseConfig(text: string, file: string): Config {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${Math.max(1, line)}:${Math.max(1, col)}`;
  };
  if (document.errors.length > 0) {
    throw notValid(
      document.errors.map((error) => `${at(error.pos[0])}: not readable as YAML: ${error.message}`),
    );
  }
  const checked = configSchema.safeParse(withoutEmptyKeys(document.toJS({ maxAliasCount: 10 }) ?? {}));
  if (checked.success) return checked.data;
  throw notValid(
    checked.error.issues.flatMap((issue) => {
      const keys =
        issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
      return keys.map((path) => `${at(offsetOf(document, path))}: ${wordsFor(issue, path)}`);
    }),
  );
}

/** A key with nothing after it sets nothing: people leave one when they comment out what stood below it. */
function withoutEmptyKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([key, part]) => part !== null || !Object.hasOwn(configSchema.shape, key)),
  );
}

type Issue = { readonly code?: string | undefined; readonly message: string };

function wordsFor(issue: Issue, path: readonly PropertyKey[]): string {
  const name = path.map(String).join('.');
  if (issue.code !== 'unrecognized_keys') return `"${name}": ${lowerFirst(issue.message)}`;
  const near = nearest(String(path.at(-1)), Object.keys(configSchema.shape));
  return `"${name}" is not a setting${near === null ? '' : `; did you mean "${near.text}"?`}`;
}

/** Where the key at a path stands; the nearest key above it when the path leads into a list or a missing value. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    const pair: Pair | undefined = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && key.value === part)
      : undefined;
    if (pair === undefined) break;
    if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
    node = pair.value;
  }
  return offset;
}

function notValid(faults: readonly string[]): PoetError {
  return new PoetError(
    'config-not-valid',
    `the settings file can't be used:\n${faults.join('\n')}`,
    'Put these right and run the command again.',
    'usage',
  );
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

import { isMap, isScalar, LineCounter, type Pair, parseDocument } from 'yaml';
import { PoetError } from '../errors.js';
import { nearest } from '../spelling/spelling.js';
import type { Population } from './model.js';
import { populationSchema } from './schema.js';

/**
 * The population in the text of a `population.yaml`. `file` is only named in messages. Throws a PoetError
 * (`population-not-valid`) that lists every fault, a line each, with line and column.
 */
export function parsePopulation(text: string, file: string): Population {
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
  const checked = populationSchema.safeParse(document.toJS({ maxAliasCount: 10 }) ?? {});
  if (checked.success)
    return { questionSet: checked.data['question-set'] ?? null, margins: checked.data.margins };
  throw notValid(
    checked.error.issues.flatMap((issue) => {
      const paths =
        issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
      return paths.map((path) => `${at(offsetOf(document, path))}: ${wordsFor(issue, path)}`);
    }),
  );
}

type Issue = { readonly code?: string | undefined; readonly message: string };

function wordsFor(issue: Issue, path: readonly PropertyKey[]): string {
  const name = path.map(String).join(': ');
  if (issue.code !== 'unrecognized_keys') {
    const message = issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
    return name === '' ? message : `"${name}": ${message}`;
  }
  const near = nearest(String(path.at(-1)), Object.keys(populationSchema.shape));
  return `"${name}" is not part of a population file${near === null ? '' : `; did you mean "${near.text}"?`}`;
}

/** Where the key at a path stands; the nearest key above it when the path leads to a missing value. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    const pair: Pair | undefined = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))
      : undefined;
    if (pair === undefined) break;
    if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
    node = pair.value;
  }
  return offset;
}

function notValid(faults: readonly string[]): PoetError {
  return new PoetError(
    'population-not-valid',
    `the population file can't be used:\n${faults.join('\n')}`,
    'Give the number of budget holders in each category, for example\nmargins:\n  age-band: { Under 65: 1200, 65 and over: 2300 }',
    'usage',
  );
}

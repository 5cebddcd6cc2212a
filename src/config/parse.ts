import { readCheckedYaml, type YamlFault } from '../checked-yaml/checked-yaml.js';
import { PoetError } from '../errors.js';
import { nearest } from '../spelling/spelling.js';
import { type Config, configSchema, keysAt } from './schema.js';

/**
 * The settings in the text of a `poet.yaml`. `file` is only named in messages. Throws a PoetError that lists
 * every fault, a line each, with line and column.
 */
export function parseConfig(text: string, file: string): Config {
  const read = readCheckedYaml(text, configSchema, withoutEmptyKeys);
  if ('value' in read) return read.value;
  const faults = read.faults.map((fault) => `${file}:${fault.place}: ${wordsFor(fault)}`);
  throw new PoetError(
    'config-not-valid',
    `the settings file can't be used:\n${faults.join('\n')}`,
    'Put these right and run the command again.',
    'usage',
  );
}

/** A key with nothing after it sets nothing: people leave one when they comment out what stood below it. */
function withoutEmptyKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([key, part]) => part !== null || !Object.hasOwn(configSchema.shape, key)),
  );
}

function wordsFor({ kind, path, message }: YamlFault): string {
  const name = path.map(String).join('.');
  if (kind === 'not-yaml') return message;
  if (kind === 'not-valid') return `"${name}": ${message}`;
  const near = nearest(String(path.at(-1)), [...keysAt(path.slice(0, -1))]);
  return `"${name}" is not a setting${near === null ? '' : `; did you mean "${near.text}"?`}`;
}

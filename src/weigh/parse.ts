import { readCheckedYaml, type YamlFault } from '../checked-yaml/checked-yaml.js';
import { PoetError } from '../errors.js';
import { nearest } from '../spelling/spelling.js';
import type { Population } from './model.js';
import { populationSchema } from './schema.js';

/**
 * The population in the text of a `population.yaml`. `file` is only named in messages. Throws a PoetError
 * (`population-not-valid`) that lists every fault, a line each, with line and column.
 */
export function parsePopulation(text: string, file: string): Population {
  const read = readCheckedYaml(text, populationSchema);
  if ('value' in read) {
    return { questionSet: read.value['question-set'] ?? null, margins: read.value.margins };
  }
  const faults = read.faults.map((fault) => `${file}:${fault.place}: ${wordsFor(fault)}`);
  throw new PoetError(
    'population-not-valid',
    `the population file can't be used:\n${faults.join('\n')}`,
    'Give the number of budget holders in each category, for example\nmargins:\n  age-band: { Under 65: 1200, 65 and over: 2300 }',
    'usage',
  );
}

function wordsFor({ kind, path, message }: YamlFault): string {
  const name = path.map(String).join(': ');
  if (kind === 'not-yaml') return message;
  if (kind === 'not-valid') return name === '' ? message : `"${name}": ${message}`;
  const near = nearest(String(path.at(-1)), Object.keys(populationSchema.shape));
  return `"${name}" is not part of a population file${near === null ? '' : `; did you mean "${near.text}"?`}`;
}

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseBenchmark } from '../src/benchmark/benchmark.js';
import { benchmarkJsonSchema } from '../src/benchmark/schema.js';
import { configJsonSchema } from '../src/config/schema.js';
import { batchManifestJsonSchema } from '../src/publish/schema.js';
import { questionSetJsonSchema } from '../src/question-set/json-schema.js';
import { parseQuestionSet } from '../src/question-set/question-set.js';
import { tallyJsonSchema } from '../src/tally/schema.js';
import { tallyStoreJsonSchema } from '../src/tally-store/schema.js';

/** A file under `question-sets/` that is made from the others, by its name there. */
export interface GeneratedFile {
  readonly name: string;
  readonly text: string;
}

type Checksums = Readonly<Record<string, string>>;

/** Question sets and benchmarks under a folder, by path with forward slashes, in order. */
export function sourceFiles(folder: string): readonly string[] {
  const audiences = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = audiences.flatMap(({ name }) =>
    readdirSync(path.join(folder, name)).map((file) => `${name}/${file}`),
  );
  return names.filter((name) => /\.(?:yaml|national\.json)$/.test(name)).sort();
}

/**
 * Everything that is made from the question sets and benchmarks of a folder: the JSON Schemas, the question
 * sets as the program reads them, and the checksums of the released files. Throws when a released file changed.
 */
export function generatedFiles(folder: string): readonly GeneratedFile[] {
  const files = sourceFiles(folder).map((name) => ({
    name,
    text: readFileSync(path.join(folder, name), 'utf8'),
  }));
  const sets = files
    .filter(({ name }) => name.endsWith('.yaml'))
    .map(({ name, text }) => {
      const set = parseQuestionSet(text, `question-sets/${name}`);
      if (name !== `${set.audience}/${set.version}.yaml`) throw new Error(`${name} holds ${set.id}`);
      return { name, set };
    });
  for (const { name, text } of files.filter((file) => file.name.endsWith('.json')))
    parseBenchmark(text, `question-sets/${name}`);
  const drafts = new Set(sets.filter(({ set }) => set.evidence === 'draft').map(({ name }) => name));
  const released = files.filter(({ name }) => !drafts.has(name));
  const checksums = checksumsOf(released, readChecksums(folder));
  return [
    { name: 'benchmark.schema.json', text: benchmarkJsonSchema() },
    { name: 'tally.schema.json', text: tallyJsonSchema() },
    { name: 'settings.schema.json', text: configJsonSchema() },
    { name: 'batch-manifest.schema.json', text: batchManifestJsonSchema() },
    { name: 'tally-store.schema.json', text: tallyStoreJsonSchema() },
    { name: 'checksums.json', text: `${JSON.stringify(checksums, null, 2)}\n` },
    { name: 'compiled.json', text: `[\n${sets.map(({ set }) => JSON.stringify(set)).join(',\n')}\n]\n` },
    { name: 'question-set.schema.json', text: questionSetJsonSchema() },
  ];
}

/** The checksums with those of new files added. A released file never changes: a correction is a new version. */
function checksumsOf(released: readonly { name: string; text: string }[], known: Checksums): Checksums {
  const now = new Map(released.map(({ name, text }) => [name, sha256(text)]));
  const changed = Object.entries(known).filter(([name, sum]) => now.get(name) !== sum);
  if (changed.length > 0)
    throw new Error(
      `released files changed or are gone: ${changed.map(([name]) => name).join(', ')}. ` +
        'A released question set or benchmark is frozen: put it back, and write the correction as a new version.',
    );
  return Object.fromEntries([...now].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function readChecksums(folder: string): Checksums {
  const file = path.join(folder, 'checksums.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

import { PoetError } from '../errors.js';
import { plainIssues } from '../plain-faults/plain-faults.js';
import { benchmarkContentHash } from './content-hash.js';
import type { Benchmark } from './model.js';
import { benchmarkSchema } from './schema.js';

/** One thing wrong in a benchmark file: where (`questions.dignity[0].percent`) and what. */
export interface BenchmarkFault {
  readonly file: string;
  readonly where: string;
  readonly what: string;
}

const hint = 'Put these right, or make the file again with: poet benchmark build';

/**
 * A benchmark from its JSON text. `file` is only named in errors. Throws `PoetError('benchmark-not-valid')` whose
 * message lists every fault, a line each: `file: where: what`.
 */
export function parseBenchmark(text: string, file: string): Benchmark {
  const value = readJson(text, file);
  const result = benchmarkSchema.safeParse(value);
  if (result.success) {
    const { built } = result.data;
    if (built !== undefined && benchmarkContentHash(value as Benchmark) !== built.sha256)
      throw notValid(
        [{ file, where: 'built.sha256', what: 'the file was changed after it was built' }],
        file,
      );
    return result.data;
  }
  const faults = plainIssues(result.error.issues, value).map(({ path, message }) => ({
    file,
    where: whereOf(path),
    what: message,
  }));
  throw notValid(faults, file);
}

function notValid(faults: readonly BenchmarkFault[], file: string): PoetError {
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  const lines = faults.map((fault) => `${fault.file}: ${fault.where}: ${fault.what}`);
  return new PoetError(
    'benchmark-not-valid',
    [`The benchmark ${file} cannot be used, because it has ${count}:`, ...lines].join('\n'),
    hint,
  );
}

function readJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    // The engine's message quotes the file's text in some versions; only its position is passed on.
    const at = /line \d+ column \d+/.exec(error instanceof Error ? error.message : '');
    throw notValid([{ file, where: at?.[0] ?? 'whole file', what: 'not readable as JSON' }], file);
  }
}

function whereOf(path: readonly PropertyKey[]): string {
  const words = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return words === '' ? 'whole file' : words.replace(/^\./, '');
}

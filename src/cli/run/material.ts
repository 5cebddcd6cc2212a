import { basename } from 'node:path';
import { PoetError } from '../../errors.js';
import { readQuestionSetFolder, readText, shippedBenchmark, shippedQuestionSets } from '../../files/files.js';
import {
  type Benchmark,
  type BenchmarkInUse,
  benchmarkSha256,
  nearest,
  type Population,
  type QuestionSet,
} from '../../index.js';

/** The shipped question sets, then the user's own; one of the user's with a shipped id replaces it. */
export async function loadQuestionSets(folder: string | undefined, wording: string | undefined) {
  const shipped = await shippedQuestionSets();
  const own = folder === undefined ? [] : await ownQuestionSets(folder);
  const ids = new Set(own.map((set) => set.id));
  const sets = [...own, ...shipped.filter((set) => !ids.has(set.id))];
  return wording === undefined ? sets : withWording(sets, wording);
}

async function ownQuestionSets(folder: string): Promise<readonly QuestionSet[]> {
  const { parseQuestionSet } = await import('./parse-files.js');
  return (await readQuestionSetFolder(folder)).map(({ file, text }) => parseQuestionSet(text, file));
}

async function withWording(sets: readonly QuestionSet[], path: string): Promise<readonly QuestionSet[]> {
  const { applyWording } = await import('./parse-files.js');
  const text = await readText(path, 'wording file');
  const meant = /^\s*for:\s*["']?([^\s"'#]+)/m.exec(text)?.[1] ?? '';
  const set = findQuestionSet(sets, meant);
  return sets.map((each) => (each === set ? applyWording(each, text, path) : each));
}

/** The question set of this id; the nearest id is offered when there is none. */
export function findQuestionSet(sets: readonly QuestionSet[], id: string): QuestionSet {
  const found = sets.find((set) => set.id === id);
  if (found !== undefined) return found;
  const near = nearest(
    id,
    sets.map((set) => set.id),
  );
  throw new PoetError(
    'question-set-not-found',
    `there is no question set "${id}"`,
    near === null ? 'See: poet questions list' : `Did you mean ${near.text}? See: poet questions list`,
    'usage',
  );
}

/** Finds the benchmarks asked for: `national` is the one beside the question set, `none` is none, else a file. */
export function benchmarksFinder(asked: readonly string[]) {
  const files = asked.filter((name) => name !== 'national' && name !== 'none' && name !== '');
  return async (set: QuestionSet): Promise<readonly BenchmarkInUse[]> => {
    const national = asked.includes('national') ? await nationalOf(set.id) : [];
    const others = await Promise.all(files.map((path) => fromFile(path)));
    return [...national, ...others];
  };
}

/** Shipped benchmarks were checked when the package was made. */
async function nationalOf(id: string): Promise<readonly BenchmarkInUse[]> {
  const text = await shippedBenchmark(id);
  if (text === null) return [];
  return [{ with: 'national', benchmark: JSON.parse(text) as Benchmark, sha256: benchmarkSha256(text) }];
}

/** What a benchmark of this scope is called in a comparison; a file of any other scope goes by its name. */
const scopes: ReadonlySet<string> = new Set(['national', 'region', 'group', 'previous']);

async function fromFile(path: string): Promise<BenchmarkInUse> {
  const { parseBenchmark } = await import('./parse-files.js');
  const text = await readText(path, 'benchmark');
  const benchmark = parseBenchmark(text, path);
  const scope = benchmark.id.split('/')[0] ?? '';
  return {
    with: scopes.has(scope) ? scope : basename(path),
    benchmark,
    sha256: benchmarkSha256(text),
  };
}

/** The population file to weight to; null when none was given. */
export async function populationOf(path: string | undefined): Promise<Population | null> {
  if (path === undefined) return null;
  const { parsePopulation } = await import('./parse-files.js');
  return parsePopulation(await readText(path, 'population file'), path);
}

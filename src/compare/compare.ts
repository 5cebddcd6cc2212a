import type { Comparison, ItemScore } from '../analysis/analysis.js';
import type { Benchmark } from '../benchmark/benchmark.js';
import { PoetError } from '../errors.js';
import type { QuestionSet } from '../question-set/question-set.js';
import { benjaminiHochberg } from '../statistics/statistics.js';
import { betweenCouncils } from './between-councils.js';
import { findFigure } from './figure.js';
import { judge, prepare } from './judge.js';
import { spreadTests } from './spread.js';
import { withoutTest } from './untested.js';

export { type CompareGroupsSettings, compareGroups } from './compare-groups.js';
export { withFairVerdicts } from './fair.js';
export { benchmarkOfWave, type EarlierWave, modesDiffer } from './previous-wave.js';
export { asWeighted, withWeightedVerdicts } from './weighted-verdicts.js';

export interface CompareSettings {
  /** `national`, `region`, `previous`, or a file's name. */
  readonly with: string;
  readonly benchmarkSha256: string;
  /** ONS code or name of this authority, to know whether it is part of the benchmark. */
  readonly authority: string | null;
  /** Fewer valid answers than this and nothing is compared. */
  readonly minimumBase: number;
  /** Questions that disclosure control will hide: not shown, so not in the family of comparisons. */
  readonly suppressed: ReadonlySet<string>;
}

/**
 * Compares every item with a benchmark: the local people against everyone else in it. All comparisons of one
 * table are adjusted together (Benjamini–Hochberg). Against a printed whole percentage a verdict must hold at
 * half a point either side, else it goes one step down.
 *
 * Throws a PoetError when the benchmark is of another questionnaire that is not declared comparable.
 */
export function compareWithBenchmark(
  items: readonly ItemScore[],
  set: QuestionSet,
  benchmark: Benchmark,
  settings: CompareSettings,
): Comparison {
  const comparable = comparableQuestions(set, benchmark);
  const includes = includesAuthority(benchmark, settings.authority);
  if (includes === 'yes') requireThatMany(items, benchmark, settings.authority);
  const found = new Map(
    items.map((item) => [
      item.question,
      findFigure(item, benchmark, includes === 'yes' ? item.counts : null),
    ]),
  );
  const testable = items.flatMap((item) => {
    const figure = found.get(item.question);
    const shown = (item.base ?? 0) >= settings.minimumBase && !settings.suppressed.has(item.question);
    if (!shown || !comparable(item.question) || figure?.kind !== 'testable') return [];
    return [prepare(item, figure.side)];
  });
  const adjusted = benjaminiHochberg(testable.map((each) => each.test.p));
  const spread = spreadTests(testable, set);
  const judged = new Map(
    testable.map((each, i) => [
      each.item.question,
      judge(each, i, testable, adjusted[i] ?? 1, spread.get(each.item.question) ?? null),
    ]),
  );
  return {
    with: settings.with,
    name: benchmark.name,
    benchmark: {
      id: benchmark.id,
      version: benchmark.version,
      sha256: settings.benchmarkSha256,
      kind: benchmark.kind,
      title: benchmark.title,
      year: benchmark.year,
      authorities: benchmark.authorities,
      respondents: benchmark.respondents,
      includesThisAuthority: includes,
      synthetic: benchmark.synthetic,
      notes: [...benchmark.notes],
    },
    family: testable.length,
    items: items.map((item) => {
      const row = judged.get(item.question);
      if (row === undefined)
        return withoutTest(item, found.get(item.question) ?? { kind: 'absent' }, comparable(item.question));
      const between = row.tone === 'positive' ? betweenCouncils(item, benchmark, includes === 'yes') : null;
      return between === undefined ? row : { ...row, between };
    }),
  };
}

function comparableQuestions(set: QuestionSet, benchmark: Benchmark): (question: string) => boolean {
  if (benchmark.questionSet === set.id) return () => true;
  const shared = Object.hasOwn(set.comparableWith, benchmark.questionSet)
    ? set.comparableWith[benchmark.questionSet]
    : undefined;
  if (shared === undefined) {
    throw new PoetError(
      'benchmark-not-comparable',
      `the benchmark "${benchmark.id}" is of ${benchmark.questionSet}, and these answers are of ${set.id}`,
      `Use a benchmark of ${set.id}, or name the questions that mean the same under "comparable-with" in the question set.`,
    );
  }
  return (question) => shared.includes(question);
}

/** A benchmark made from councils' counts says how many people each brought: more than that are not in it. */
function requireThatMany(items: readonly ItemScore[], benchmark: Benchmark, authority: string | null): void {
  const wanted = authority?.toLowerCase();
  const source = benchmark.built?.sources.find((each) => each.authority.toLowerCase() === wanted);
  const item = items.find(({ base }) => source !== undefined && (base ?? 0) > source.respondents);
  if (item === undefined) return;
  throw new PoetError(
    'benchmark-lacks-these-data',
    `the benchmark "${benchmark.id}" says it holds this authority, and does not contain these data: more people answered ${item.question} here than it has of the whole authority`,
    'Use the benchmark made with these answers, or one without this authority.',
  );
}

function includesAuthority(benchmark: Benchmark, authority: string | null): 'yes' | 'no' | 'unknown' {
  if (benchmark.members === null || authority === null) return 'unknown';
  const wanted = authority.toLowerCase();
  return benchmark.members.some((member) => member.toLowerCase() === wanted) ? 'yes' : 'no';
}

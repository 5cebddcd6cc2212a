import type { Comparison, ComparisonItem, ItemScore, Verdict } from '../analysis/analysis.js';
import type { Benchmark } from '../benchmark/benchmark.js';
import { PoetError } from '../errors.js';
import type { QuestionSet } from '../question-set/question-set.js';
import { benjaminiHochberg, mannWhitneyFromCounts, wilsonInterval } from '../statistics/statistics.js';
import { betweenCouncils } from './between-councils.js';
import { boundInWords, type Found, findFigure, type OtherSide } from './figure.js';
import { detectableGap, type PairTest, testPair } from './test-pair.js';
import { downgrade, marginOfSimilarity, similarityOf, verdictOf } from './verdict.js';

export { type CompareGroupsSettings, compareGroups } from './compare-groups.js';
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

/** An item with a figure to test against, on its way to a verdict. */
interface Testable {
  readonly item: ItemScore;
  readonly side: OtherSide;
  readonly count: number;
  readonly base: number;
  readonly test: PairTest;
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

function includesAuthority(benchmark: Benchmark, authority: string | null): 'yes' | 'no' | 'unknown' {
  if (benchmark.members === null || authority === null) return 'unknown';
  const wanted = authority.toLowerCase();
  return benchmark.members.some((member) => member.toLowerCase() === wanted) ? 'yes' : 'no';
}

function prepare(item: ItemScore, side: OtherSide): Testable {
  const count = item[side.tone].count ?? 0;
  const base = item.base ?? 0;
  return { item, side, count, base, test: testPair(count, base, side.count, side.base) };
}

/** The verdict at the printed figure, checked at both ends of what that figure may stand for. */
function judge(
  each: Testable,
  place: number,
  family: readonly Testable[],
  q: number,
  spreadQ: number | null,
): ComparisonItem {
  const { item, side, count, base, test } = each;
  const nominal = verdictOf(test, q);
  const stable = [-side.rounding, side.rounding].every((points) => {
    if (points === 0) return true;
    const moved = Math.min(side.base, Math.max(0, side.count + (points * side.base) / 100));
    const shifted = testPair(count, base, moved, side.base);
    const ps = family.map((other, i) => (i === place ? shifted.p : other.test.p));
    return verdictOf(shifted, benjaminiHochberg(ps)[place] ?? 1) === nominal;
  });
  const verdict = stable ? nominal : downgrade(nominal);
  const there = side.answers === null ? null : wilsonInterval(side.count, side.base);
  return {
    question: item.question,
    label: item.label,
    tone: side.tone,
    here: hereOf(item, side.tone),
    there: {
      percent: (100 * side.count) / side.base,
      low: there === null ? null : 100 * there.low,
      high: there === null ? null : 100 * there.high,
      base: side.base,
      precision: side.precision,
      words: null,
      source: side.source,
    },
    difference: { points: test.points, low: test.low95, high: test.high95 },
    method: 'newcombe',
    test: test.test,
    p: test.p,
    q,
    detectable: detectableGap(base, side.count, side.base),
    verdict,
    ...similarityOf(verdict, test),
    smallBase: base < 30,
    small: Math.abs(test.points) < 5,
    spreadDiffers: spreadQ === null ? null : spreadQ <= 0.05,
    because: reasonOf(verdict, verdict !== nominal, test, q, family.length),
  };
}

/** Whether answers are spread differently over the whole scale; only where the benchmark holds every answer. */
function spreadTests(testable: readonly Testable[], set: QuestionSet): ReadonlyMap<string, number> {
  const tests = testable.flatMap(({ item, side }) => {
    if (side.answers === null) return [];
    const here = Object.values(item.counts).map((count) => count ?? 0);
    const worstFirst = orderOfAnswers(item, set);
    const ascending = (counts: readonly number[]): number[] => worstFirst.map((place) => counts[place] ?? 0);
    return [
      { question: item.question, p: mannWhitneyFromCounts(ascending(here), ascending(side.answers)).p },
    ];
  });
  const adjusted = benjaminiHochberg(tests.map((test) => test.p));
  return new Map(tests.map((test, i) => [test.question, adjusted[i] ?? 1]));
}

/** Positions of an item's answers from the worst to the best, whatever order the question set lists them in. */
function orderOfAnswers(item: ItemScore, set: QuestionSet): readonly number[] {
  const question = set.questions.find((each) => each.id === item.question);
  if (question?.form !== 'rated') return [];
  return question.scale.answers
    .map((answer, place) => ({ value: answer.value, place }))
    .sort((a, b) => a.value - b.value)
    .map(({ place }) => place);
}

function hereOf(item: ItemScore, tone: OtherSide['tone']): ComparisonItem['here'] {
  const { percent, low, high } = item[tone];
  return { percent, low, high, base: item.base };
}

function withoutTest(item: ItemScore, found: Found, comparable: boolean): ComparisonItem {
  const tone =
    found.kind === 'bound' ? found.figure.tone : found.kind === 'testable' ? found.side.tone : 'positive';
  const side = found.kind === 'testable' && comparable ? found.side : null;
  const [verdict, because]: [Verdict, string] = !comparable
    ? ['not-comparable', 'the question is not declared to mean the same in both questionnaires']
    : side !== null
      ? ['too-few', 'too few answers to show']
      : found.kind === 'bound'
        ? ['no-figure', 'only a bound was published, which is not tested']
        : ['no-figure', 'no figure was published'];
  return {
    question: item.question,
    label: item.label,
    tone,
    here: hereOf(item, tone),
    there: {
      percent: side === null ? null : (100 * side.count) / side.base,
      low: null,
      high: null,
      base: side?.base ?? null,
      precision: side?.precision ?? null,
      words: comparable && found.kind === 'bound' ? boundInWords(found.figure) : null,
      source:
        side?.source ??
        (comparable && found.kind === 'bound'
          ? `${found.figure.source.title} (${found.figure.source.year})`
          : null),
    },
    difference: { points: null, low: null, high: null },
    method: null,
    test: null,
    p: null,
    q: null,
    detectable: { up: null, down: null },
    verdict,
    smallBase: (item.base ?? 0) < 30,
    small: null,
    spreadDiffers: null,
    because,
  };
}

function reasonOf(verdict: Verdict, downgraded: boolean, test: PairTest, q: number, family: number): string {
  if (downgraded)
    return 'the verdict one step higher does not hold at half a unit of the printed figure either side';
  switch (verdict) {
    case 'higher':
    case 'lower':
      return `adjusted for ${family} comparisons q = ${q.toPrecision(2)} is 0.05 or less, and the 95% interval leaves out 0`;
    case 'may-be-higher':
    case 'may-be-lower':
      return `p = ${test.p.toPrecision(2)} is 0.05 or less, but not after adjusting for ${family} comparisons`;
    case 'similar':
      return `the 90% interval lies within ${marginOfSimilarity(test) ?? 10} points either side of 0`;
    default:
      return 'neither a difference nor similarity is shown by this many answers';
  }
}

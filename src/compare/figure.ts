import type { ItemScore } from '../analysis/analysis.js';
import type { Benchmark, BenchmarkFigure, BoundFigure, PercentFigure } from '../benchmark/benchmark.js';
import { PoetError } from '../errors.js';

type Tone = 'positive' | 'neutral' | 'negative';

/** What stands on the other side of a comparison, once the local people are taken out of it. */
export interface OtherSide {
  readonly tone: Tone;
  /** People with an answer of this tone; a real number when worked back from a printed percentage. */
  readonly count: number;
  readonly base: number;
  /** Counts by answer of everyone else, when the benchmark holds them. */
  readonly answers: readonly number[] | null;
  /** Half a unit of the printed figure's last digit, in points; 0 for counts. */
  readonly rounding: number;
  readonly precision: PercentFigure['precision'] | null;
  readonly source: string | null;
}

/** A figure that can be tested, one that is only a bound, or none. */
export type Found =
  | { readonly kind: 'testable'; readonly side: OtherSide }
  | { readonly kind: 'bound'; readonly figure: BoundFigure }
  | { readonly kind: 'absent' };

const tonesInOrder: readonly Tone[] = ['positive', 'negative', 'neutral'];

/**
 * The benchmark's figure for an item: counts first, then a printed percentage (positive before negative before
 * neutral), then a bound. `takeOut` holds the local counts when the local people are part of the benchmark.
 */
export function findFigure(
  item: ItemScore,
  benchmark: Benchmark,
  takeOut: ItemScore['counts'] | null,
): Found {
  const figures: readonly BenchmarkFigure[] = Object.hasOwn(benchmark.questions, item.question)
    ? (benchmark.questions[item.question] ?? [])
    : [];
  const counts = figures.find((figure) => figure.kind === 'counts');
  if (counts !== undefined) return fromCounts(item, counts.answers, takeOut, benchmark.id);
  for (const tone of tonesInOrder) {
    const printed = figures.find((figure) => figure.kind === 'percent' && figure.tone === tone);
    if (printed?.kind === 'percent') return { kind: 'testable', side: fromPercent(printed) };
  }
  const bound = figures.find((figure) => figure.kind === 'bound');
  return bound === undefined ? { kind: 'absent' } : { kind: 'bound', figure: bound };
}

const roundings = { 'whole-percent': 0.5, 'one-decimal': 0.05, exact: 0 } as const;

function fromPercent(figure: PercentFigure): OtherSide {
  return {
    tone: figure.tone,
    count: (figure.percent * figure.base) / 100,
    base: figure.base,
    answers: null,
    rounding: roundings[figure.precision],
    precision: figure.precision,
    source: `${figure.source.title} (${figure.source.year})`,
  };
}

function fromCounts(
  item: ItemScore,
  answers: Readonly<Record<string, number>>,
  takeOut: ItemScore['counts'] | null,
  benchmark: string,
): Found {
  const rest = Object.keys(item.counts).map((label) => {
    const there = Object.hasOwn(answers, label) ? (answers[label] ?? 0) : 0;
    return there - (takeOut?.[label] ?? 0);
  });
  if (rest.some((count) => count < 0)) {
    throw new PoetError(
      'benchmark-lacks-these-data',
      `the benchmark "${benchmark}" says it holds this authority, and does not contain these data: ${item.question} has fewer answers there than here`,
      'Use the benchmark made with these answers, or one without this authority.',
    );
  }
  const base = rest.reduce((sum, count) => sum + count, 0);
  if (base === 0) return { kind: 'absent' };
  const count = Object.values(item.tones).reduce(
    (sum, tone, i) => sum + (tone === 'positive' ? (rest[i] ?? 0) : 0),
    0,
  );
  const side = {
    tone: 'positive',
    count,
    base,
    answers: rest,
    rounding: 0,
    precision: null,
    source: null,
  } as const;
  return { kind: 'testable', side };
}

/** Shares that their sources print as words, by the decimals they are kept in. */
const fractions: Readonly<Record<number, string>> = { 33.3: 'a third', 66.7: 'two thirds' };

/** A bound in words, as it is shown: never a point, never tested. */
export function boundInWords(figure: BoundFigure): string {
  const tone = figure.tone === 'positive' ? '' : ` ${figure.tone}`;
  const share = fractions[figure.percent] ?? `${figure.percent}%`;
  switch (figure.bound) {
    case 'over':
      return `over ${share}${tone}`;
    case 'at-least':
      return `at least ${share}${tone}`;
    case 'under':
      return `under ${share}${tone}`;
    case 'at-most':
      return `at most ${share}${tone}`;
    case 'between':
      return `${figure.percent}% to ${figure.to ?? 100}%${tone}`;
  }
}

import type { Benchmark, BuiltQuestion } from '../benchmark/benchmark.js';
import { overdispersedLimits } from '../statistics/statistics.js';
import { percentWords, rangeWords } from '../wording/wording.js';

/** A benchmark as a page to read: who is in it, and for each question all people together and where councils lie. */
export function showBenchmark(benchmark: Benchmark): string {
  const { built } = benchmark;
  const head = [
    benchmark.title,
    `${benchmark.id} version ${benchmark.version}${built === undefined ? '' : `, made ${built.created}`}`,
    ...(benchmark.synthetic ? ['Synthetic data: nobody gave these answers.'] : []),
    `${benchmark.authorities ?? 'Unknown'} authorities, ${benchmark.respondents ?? 'unknown'} people`,
  ];
  if (built === undefined) {
    const questions = Object.keys(benchmark.questions).length;
    return `${[...head, `Published figures of ${questions} questions`, ...benchmark.notes].join('\n')}\n`;
  }
  const rows = [
    ['Question', 'Positive', 'Range', 'People', 'Middle council', 'Middle half of councils'],
    ...Object.entries(built.questions).map(([id, question]) => [id, ...cellsOf(question)]),
  ];
  const table = inColumns(rows);
  const composites = Object.entries(built.composites).map(
    ([name, { pooled, reliability }]) =>
      `${name}: ${pooled.toFixed(1)} of 100${reliability === null ? '' : `, alpha ${reliability.alpha?.toFixed(2) ?? 'unknown'}, omega ${reliability.omega?.toFixed(2) ?? 'unknown'}${reliability.objections.length === 0 ? '' : ' (does not hold together as one score)'}`}`,
  );
  const left = Object.entries(built.leftOut).map(([id, why]) => `${id} is left out: ${why}`);
  const { questions, groups, pairs } = built.hidden;
  return `${[
    ...head,
    `Compare with: ${built.coverage.words}`,
    `Hidden by councils before it came here: ${questions} question totals, ${groups} group tables, ${pairs} pairs`,
    '',
    ...table,
    '',
    ...betweenCouncils(built.questions),
    ...(composites.length === 0 ? [] : ['Taken together (scores of our own)', ...composites, '']),
    ...left,
    ...benchmark.notes,
    `Ledger ${built.ledger.slice(0, 16)}, content ${built.sha256.slice(0, 16)}`,
  ].join('\n')}\n`;
}

function cellsOf({ pooled, base, median, quantiles }: BuiltQuestion): readonly string[] {
  return [
    percentWords(pooled.percent),
    rangeWords(pooled.low, pooled.high),
    String(base),
    median === null ? 'too few councils' : percentWords(median),
    quantiles === null ? 'too few councils' : rangeWords(quantiles.p25, quantiles.p75),
  ];
}

const answersShown = [50, 100, 200];

/** Where a council would stand: the funnel at three numbers of answers, and the quarters. Never a rank. */
function betweenCouncils(questions: Readonly<Record<string, BuiltQuestion>>): readonly string[] {
  const rows = Object.entries(questions).map(([id, { overdispersion, bands }]) => [
    id,
    ...answersShown.map((n) => {
      if (overdispersion === null) return 'too few councils';
      const { baseline, tauSquared } = overdispersion;
      const { low, high } = overdispersedLimits(baseline / 100, tauSquared, n, 0.95);
      return rangeWords(100 * low, 100 * high);
    }),
    bands === null ? '' : `below ${percentWords(bands.lower.ofMeans)}`,
    bands === null ? 'councils not told apart' : `above ${percentWords(bands.upper.ofMeans)}`,
  ]);
  if (rows.length === 0) return [];
  const head = ['Question', ...answersShown.map((n) => `Usual of ${n}`), 'Bottom quarter', 'Top quarter'];
  return [
    'Where a council stands. "Usual of 100": 95 in 100 councils with 100 answers lie there, their true spread allowed for.',
    'Quarters are of shares drawn towards the average, the more the fewer the answers; they are never ranks.',
    ...inColumns([head, ...rows]),
    '',
  ];
}

function inColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

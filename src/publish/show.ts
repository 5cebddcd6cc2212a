import type { Benchmark, BuiltQuestion } from '../benchmark/benchmark.js';
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
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
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

import type { RatedQuestion } from '../question-set/question-set.js';
import type { CompositeHistogram, OutcomeTables } from '../tally/tally.js';

/** Count, sums and sums of products of several scores. */
export interface Moments {
  readonly n: number;
  readonly sums: readonly number[];
  readonly products: readonly (readonly number[])[];
}

/** The 0–100 score of each answer by its value in the question set. */
export function scoresOf(question: RatedQuestion): readonly number[] {
  const values = question.scale.answers.map(({ value }) => value);
  const lowest = Math.min(...values);
  const width = Math.max(...values) - lowest;
  return values.map((value) => (100 * (value - lowest)) / width);
}

/** Mean and standard deviation of a question's scores; null for fewer than two answers. */
export function spreadOf(
  question: RatedQuestion,
  counts: readonly number[],
): { readonly mean: number; readonly deviation: number } | null {
  const scores = scoresOf(question);
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n < 2) return null;
  const mean = scores.reduce((sum, score, i) => sum + score * (counts[i] ?? 0), 0) / n;
  const squares = scores.reduce((sum, score, i) => sum + (score - mean) ** 2 * (counts[i] ?? 0), 0);
  return { mean, deviation: Math.sqrt(squares / (n - 1)) };
}

/** The moments that have these means, deviations and correlations: back from rounded correlations. */
export function momentsFromCorrelations(
  n: number,
  spreads: readonly { readonly mean: number; readonly deviation: number }[],
  correlations: readonly (readonly number[])[],
): Moments {
  return {
    n,
    sums: spreads.map(({ mean }) => n * mean),
    products: spreads.map((a, j) =>
      spreads.map(
        (b, k) => (n - 1) * (correlations[j]?.[k] ?? 0) * (a.deviation * b.deviation) + n * (a.mean * b.mean),
      ),
    ),
  };
}

/**
 * Moments of the outcomes composite (first) and of every condition, over the people who answered all conditions and
 * half of the outcomes. Null where nobody did.
 */
export function importanceMoments(
  outcomes: OutcomeTables,
  conditions: readonly RatedQuestion[],
): Moments | null {
  const { complete } = outcomes;
  const [first] = conditions;
  if (complete === null || complete.n === 0 || first === undefined) return null;
  const people = (histogram: CompositeHistogram): number =>
    Object.values(histogram).reduce((sum, count) => sum + count, 0);
  const size = conditions.length + 1;
  const sums = new Array<number>(size).fill(0);
  const products = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const put = (j: number, k: number, value: number): void => {
    for (const [a, b] of j === k ? [[j, k] as const] : [[j, k] as const, [k, j] as const]) {
      const row = products[a];
      if (row !== undefined) row[b] = value;
    }
  };
  const ofAll = addHistograms(complete.conditions[first.id] ?? []);
  const composite = scoredOf(ofAll, outcomes.divisor);
  sums[0] = composite.reduce((sum, { score, count }) => sum + score * count, 0);
  put(
    0,
    0,
    composite.reduce((sum, { score, count }) => sum + score * score * count, 0),
  );
  conditions.forEach((condition, j) => {
    const scores = scoresOf(condition);
    const tables = complete.conditions[condition.id] ?? [];
    const own = tables.map(people);
    sums[j + 1] = own.reduce((sum, count, i) => sum + count * (scores[i] ?? 0), 0);
    put(
      j + 1,
      j + 1,
      own.reduce((sum, count, i) => sum + count * (scores[i] ?? 0) ** 2, 0),
    );
    const withComposite = tables.reduce(
      (sum, table, i) =>
        sum +
        (scores[i] ?? 0) *
          scoredOf(table, outcomes.divisor).reduce((inner, { score, count }) => inner + score * count, 0),
      0,
    );
    put(0, j + 1, withComposite);
    conditions.slice(j + 1).forEach((other, step) => {
      const others = scoresOf(other);
      const table = complete.pairs[`${condition.id}|${other.id}`] ?? [];
      const value = table.reduce(
        (sum, row, a) =>
          sum + row.reduce((inner, count, b) => inner + count * (scores[a] ?? 0) * (others[b] ?? 0), 0),
        0,
      );
      put(j + 1, j + 2 + step, value);
    });
  });
  return { n: complete.n, sums, products };
}

function addHistograms(tables: readonly CompositeHistogram[]): CompositeHistogram {
  const all = new Map<string, number>();
  for (const table of tables)
    for (const [key, count] of Object.entries(table)) all.set(key, (all.get(key) ?? 0) + count);
  return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function scoredOf(histogram: CompositeHistogram, divisor: number) {
  return Object.entries(histogram).map(([key, count]) => {
    const [valid = 1, sum = 0] = key.split(':').map(Number);
    return { score: (100 * sum) / (divisor * valid), count };
  });
}

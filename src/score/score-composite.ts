import type { CompositeScore } from '../analysis/analysis.js';
import { cronbachAlpha, meanIntervalFromCounts, omegaTotal } from '../statistics/statistics.js';
import type { CompleteCases, CompositeCounts } from '../tally/tally.js';
import { clip } from './score-item.js';

/** Local reliability is a diagnostic, and only from this many complete cases. */
const completeCasesForReliability = 100;

const labels: Readonly<Record<string, string>> = {
  outcomes: 'Outcomes, taken together',
  process: 'How getting support went, taken together',
  quality: 'Quality of the support, taken together',
};

/**
 * The composite of one kind: each person's mean over the items they answered, on 0–100, for people who answered
 * at least half of them (the half-scale rule), then the mean over people. POET publishes no composite: this one
 * is ours and says so.
 */
export function scoreComposite(name: string, counts: CompositeCounts): CompositeScore {
  const needed = Math.ceil(counts.items.length / 2);
  const people = Object.entries(counts.histogram).map(([key, count]) => {
    const [valid = 0, sum = 0] = key.split(':').map(Number);
    return { valid, score: valid === 0 ? 0 : (100 * sum) / (counts.divisor * valid), count };
  });
  const scored = people.filter((person) => person.valid >= needed && person.valid > 0);
  const base = total(scored.map((person) => person.count));
  const all = total(people.map((person) => person.count));
  return {
    score: name,
    label: labels[name] ?? name,
    ours: true,
    items: [...counts.items],
    base,
    notScored: all - base,
    mean: meanOf(scored, base),
    reliability: reliabilityOf(counts.complete),
    hidden: null,
  };
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

function meanOf(scored: readonly { score: number; count: number }[], base: number): CompositeScore['mean'] {
  if (base === 0) return { value: null, low: null, high: null };
  const { mean, low, high } = meanIntervalFromCounts(
    scored.map((person) => person.score),
    scored.map((person) => person.count),
  );
  return { value: mean, low: clip(low), high: clip(high) };
}

function reliabilityOf(complete: CompleteCases | null): CompositeScore['reliability'] {
  if (complete === null || complete.n < completeCasesForReliability) return null;
  const covariance = complete.products.map((row, i) =>
    row.map(
      (product, j) =>
        (product - ((complete.sums[i] ?? 0) * (complete.sums[j] ?? 0)) / complete.n) / (complete.n - 1),
    ),
  );
  if (covariance.some((row, i) => (row[i] ?? 0) <= 0))
    return { alpha: null, omega: null, completeCases: complete.n };
  const correlation = covariance.map((row, i) =>
    row.map((value, j) => value / Math.sqrt((covariance[i]?.[i] ?? 1) * (covariance[j]?.[j] ?? 1))),
  );
  const omega = complete.sums.length >= 3 ? omegaTotal(correlation) : null;
  return { alpha: cronbachAlpha(covariance).alpha, omega, completeCases: complete.n };
}

import type { CompositeHistogram } from '../tally/tally.js';

/** A person has a good overall outcome from this score: fixed, so that reports can be compared. */
export const goodOverall = 75;

/** How a composite's units become scores. */
export interface CompositeUnits {
  readonly items: number;
  readonly divisor: number;
}

/** People with a score (those who answered at least half of the items), and how many of them do well overall. */
export function goodOutcomes(
  histogram: CompositeHistogram,
  units: CompositeUnits,
): { readonly count: number; readonly base: number } {
  let count = 0;
  let base = 0;
  for (const [score, people] of scoresOf(histogram, units)) {
    base += people;
    if (score >= goodOverall) count += people;
  }
  return { count, base };
}

type Scored = readonly (readonly [score: number, people: number])[];

/** A histogram is asked about more than once, and its keys are texts: they are read once. */
const read = new WeakMap<CompositeHistogram, { readonly units: CompositeUnits; readonly scored: Scored }>();

/** Scores on 0–100 and the people who have them, of those who answered at least half of the items. */
function scoresOf(histogram: CompositeHistogram, units: CompositeUnits): Scored {
  const known = read.get(histogram);
  if (known !== undefined && known.units === units) return known.scored;
  const needed = Math.ceil(units.items / 2);
  const scored: (readonly [number, number])[] = [];
  for (const key in histogram) {
    const middle = key.indexOf(':');
    const valid = Number(key.slice(0, middle));
    // One division of whole numbers: equal scores are the same number whatever they were made of.
    if (valid > 0 && valid >= needed)
      scored.push([(100 * Number(key.slice(middle + 1))) / (units.divisor * valid), histogram[key] ?? 0]);
  }
  read.set(histogram, { units, scored });
  return scored;
}

/** A table of people by line (the answers to a condition) and composite score, scores ascending. */
export interface CompositeTable {
  readonly scores: readonly number[];
  readonly table: readonly (readonly number[])[];
}

export function compositeTable(lines: readonly CompositeHistogram[], units: CompositeUnits): CompositeTable {
  const counted = lines.map((histogram) => {
    const sums = new Map<number, number>();
    for (const [score, people] of scoresOf(histogram, units))
      sums.set(score, (sums.get(score) ?? 0) + people);
    return sums;
  });
  const scores = [...new Set(counted.flatMap((sums) => [...sums.keys()]))].sort((a, b) => a - b);
  return { scores, table: counted.map((sums) => scores.map((score) => sums.get(score) ?? 0)) };
}

import { entry } from '../linear-algebra/matrix.js';
import { checkMargins, type ReadyMargin } from './check-margins.js';
import type { Margin } from './margin.js';

/** What to rake and how hard. */
export interface RakeInput {
  readonly margins: readonly Margin[];
  /** Weights to start from; 1 when left out. */
  readonly baseWeights?: readonly number[];
  /** People behind each line, where a line is a cell of a table; 1 when left out. */
  readonly counts?: readonly number[];
  /** Largest weight as a multiple of the mean, or null for no cap; 5 when left out. */
  readonly cap?: number | null;
  /** Largest error in a share that counts as converged; 0.000001 when left out. */
  readonly tolerance?: number;
  /** Times through all margins between one capping and the next; 200 when left out. */
  readonly maximumCycles?: number;
}

/** Raked weights and how well they fit. */
export interface RakedWeights {
  /** One a line, mean 1 a person. */
  readonly weights: number[];
  readonly converged: boolean;
  readonly cycles: number;
  /** How often weights were capped and raked again. */
  readonly cappedRounds: number;
  /** Largest difference between a weighted share and its target share, over all margins. */
  readonly largestError: number;
  /** Each margin's share of people whose category is not known. */
  readonly unknown: readonly { readonly margin: string; readonly share: number; readonly flagged: boolean }[];
  /** Population total: multiply weights by it, over the people, for weights that add to the population. */
  readonly populationTotal: number;
}

const MOST_CAPPED_ROUNDS = 10;
/** Cycles are cheap: go on past the tolerance, so that weights do not depend on where raking stopped. */
const AIM = 1e-13;
const FLAG_UNKNOWN_ABOVE = 0.05;

/**
 * Raking (iterative proportional fitting): weights under which each margin's categories have the population's shares.
 * Over and over, each weight is multiplied by what its category should have over what it has, one margin at a time.
 *
 * People whose category is not known are passed over in that margin: they keep their weight and do not count in its
 * shares. Weights above the cap are cut to it and raking goes on, up to ten times; after the tenth the cut weights
 * stand, and what error is left is reported. Margins may differ in total by half a percent (they are rescaled to the
 * first).
 *
 * @throws RangeError when there are no margins, totals differ by more than 0.5%, a category with a target above zero has
 *   no respondents (the message proposes a merge), a respondent's category has no target or a target of zero, or lengths differ
 * @see https://www.surveypractice.org/article/2953
 */
export function rake(input: RakeInput): RakedWeights {
  const { cap = 5, tolerance = 1e-6, maximumCycles = 200 } = input;
  const lines = input.margins[0]?.values.length ?? 0;
  const counts = input.counts ?? new Array<number>(lines).fill(1);
  const base = input.baseWeights ?? new Array<number>(lines).fill(1);
  if (cap !== null && !(cap > 1)) throw new RangeError('rake requires a cap above one');
  if (counts.length !== lines || base.length !== lines) {
    throw new RangeError('rake requires a count and a base weight for every line');
  }
  if (!counts.every((count) => count >= 0 && Number.isFinite(count))) {
    throw new RangeError('rake requires counts of zero or more');
  }
  if (!base.every((weight) => weight > 0 && Number.isFinite(weight))) {
    throw new RangeError('rake requires base weights above zero');
  }
  const { margins, populationTotal } = checkMargins(input.margins, counts);
  const people = counts.reduce((sum, count) => sum + count, 0);
  let weights = toMeanOne([...base], counts, people);
  let cycles = 0;
  let cappedRounds = 0;
  let converged = false;
  for (;;) {
    let error = largestError(margins, weights, counts);
    for (let cycle = 0; cycle < maximumCycles && error > AIM; cycle++) {
      for (const margin of margins) adjust(margin, weights, counts);
      cycles++;
      error = largestError(margins, weights, counts);
    }
    converged = error < tolerance;
    weights = toMeanOne(weights, counts, people);
    if (cap === null || !isAbove(weights, cap)) break;
    weights = capAtMultiple(weights, counts, people, cap);
    cappedRounds++;
    if (cappedRounds === MOST_CAPPED_ROUNDS) {
      converged = largestError(margins, weights, counts) < tolerance;
      break;
    }
  }
  return {
    weights,
    converged,
    cycles,
    cappedRounds,
    largestError: largestError(margins, weights, counts),
    unknown: margins.map(({ name, unknownShare }) => ({
      margin: name,
      share: unknownShare,
      flagged: unknownShare > FLAG_UNKNOWN_ABOVE,
    })),
    populationTotal,
  };
}

function adjust(margin: ReadyMargin, weights: number[], counts: readonly number[]): void {
  const { sums, total } = weightedSums(margin, weights, counts);
  const factors = margin.shares.map((share, category) => {
    const sum = entry(sums, category);
    return sum > 0 ? (share * total) / sum : 1;
  });
  margin.categories.forEach((category, i) => {
    if (category !== null) weights[i] = entry(weights, i) * entry(factors, category);
  });
}

function largestError(
  margins: readonly ReadyMargin[],
  weights: readonly number[],
  counts: readonly number[],
): number {
  let largest = 0;
  for (const margin of margins) {
    const { sums, total } = weightedSums(margin, weights, counts);
    margin.shares.forEach((share, category) => {
      largest = Math.max(largest, Math.abs(entry(sums, category) / total - share));
    });
  }
  return largest;
}

function weightedSums(
  margin: ReadyMargin,
  weights: readonly number[],
  counts: readonly number[],
): { sums: number[]; total: number } {
  const sums = margin.shares.map(() => 0);
  let total = 0;
  margin.categories.forEach((category, i) => {
    if (category === null) return;
    const weight = entry(weights, i) * entry(counts, i);
    sums[category] = entry(sums, category) + weight;
    total += weight;
  });
  return { sums, total };
}

function isAbove(weights: readonly number[], cap: number): boolean {
  return weights.some((weight) => weight > cap * (1 + 1e-6));
}

/** Cuts weights to the cap and rescales, until rescaling no longer pushes any above it. */
function capAtMultiple(
  weights: readonly number[],
  counts: readonly number[],
  people: number,
  cap: number,
): number[] {
  let capped = [...weights];
  for (let round = 0; round < 100 && isAbove(capped, cap); round++) {
    const cut = capped.map((weight) => Math.min(weight, cap));
    capped = toMeanOne(cut, counts, people);
  }
  return capped;
}

function toMeanOne(weights: readonly number[], counts: readonly number[], people: number): number[] {
  const sum = weights.reduce((all, weight, i) => all + weight * entry(counts, i), 0);
  return weights.map((weight) => (weight * people) / sum);
}

import * as statistics from '../../src/statistics/statistics.js';

// Published answers are given as the name of a function, what it takes and what comes out. Most are functions of the
// contents page; a few answers need several of them one after the other, and those recipes are here.

const { sqrt } = Math;

interface OrderedModel extends statistics.Observations {
  /** Places of the predictors in the smaller of the two models. */
  readonly kept: readonly number[];
}

const recipes = {
  /** Two nested proportional odds models: does the larger fit better? */
  nestedProportionalOdds({ kept, ...larger }: OrderedModel) {
    const smaller = {
      ...larger,
      predictors: larger.predictors.map((line) => kept.map((place) => line[place] ?? 0)),
    };
    const [big, small] = [statistics.proportionalOdds(larger), statistics.proportionalOdds(smaller)];
    return statistics.likelihoodRatioTest(
      big.logLikelihood,
      small.logLikelihood,
      big.coefficients.length - small.coefficients.length,
    );
  },

  /** Weights that add to the population, by cell, and the weighted mean and total of what is known of each cell. */
  rakedTotals(input: statistics.RakeInput & Readonly<Record<'sums' | 'totals', readonly number[]>>) {
    const raked = statistics.rake(input);
    const counts = input.counts ?? [];
    const people = counts.reduce((sum, count) => sum + count, 0);
    const weights = raked.weights.map((weight) => (weight * raked.populationTotal) / people);
    const weighted = (values: readonly number[]): number =>
      weights.reduce((sum, weight, i) => sum + weight * (values[i] ?? 0), 0);
    return { weights, mean: weighted(input.sums) / weighted(counts), total: weighted(input.totals) };
  },

  /** Every way of drawing as many values again, by the function that draws them at random. */
  everyResample(values: readonly number[]) {
    const all = values.reduce<readonly (readonly number[])[]>(
      (drawn) => drawn.flatMap((some) => values.map((value) => [...some, value])),
      [[]],
    );
    const means = all.map((some) => some.reduce((sum, value) => sum + value, 0) / some.length);
    const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
    const deviation = sqrt(means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / means.length);
    return { mean, standardError: deviation, interval: statistics.percentileInterval(means) };
  },

  /** The standard error of 10,000 seeded draws, over the one that listing every draw gives. */
  drawnOverListed(values: readonly number[], listed: number) {
    const drawn = statistics.bootstrapReplicates(
      values,
      (some) => some.reduce((sum, value) => sum + value, 0) / some.length,
      10_000,
      5,
    );
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    return sqrt(drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length) / listed;
  },
};

const byName = new Map<string, unknown>([...Object.entries(statistics), ...Object.entries(recipes)]);

/** What a function or recipe of this name says of these arguments. */
export function answerOf(name: string, given: readonly unknown[]): unknown {
  const found = byName.get(name);
  if (typeof found !== 'function') throw new Error(`statistics has no function ${name}`);
  return found(...given);
}

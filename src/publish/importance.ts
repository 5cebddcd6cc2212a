import type { Benchmark, Built } from '../benchmark/benchmark.js';
import type { Contribution } from '../share/share.js';
import {
  correlationFromCovariance,
  percentileInterval,
  seededRandom,
  shapleyShares,
  withinGroups,
} from '../statistics/statistics.js';
import { round, sum } from './round.js';

const peopleNeeded = 300;
const councilsNeeded = 10;
const mostConditions = 12;
const seed = 20260101;

/**
 * Relative importance of the conditions for overall outcomes, from what lies within councils, so that it shows
 * differences between people and not between councils. The interval comes from drawing councils anew, seeded.
 */
export function buildImportance(
  members: readonly Contribution[],
  conditions: readonly string[],
  draws: number,
): {
  readonly importance: NonNullable<Benchmark['importance']>;
  readonly from: NonNullable<Built['importanceFrom']>;
} | null {
  const used = members.flatMap(({ importance }) =>
    importance !== null && importance.conditions.join() === conditions.join() ? [importance.moments] : [],
  );
  const people = sum(used.map(({ n }) => n));
  if (used.length < councilsNeeded || people < peopleNeeded) return null;
  if (conditions.length < 2 || conditions.length > mostConditions) return null;
  const within = withinGroups(used);
  const estimate = sharesOf(within(used.map(() => 1)));
  if (estimate === null) return null;
  const random = seededRandom(seed);
  const replicates = Array.from({ length: draws }, () => {
    const times = new Uint32Array(used.length);
    for (let drawn = 0; drawn < used.length; drawn++) {
      const council = random.below(used.length);
      times[council] = (times[council] ?? 0) + 1;
    }
    return sharesOf(within(times));
  }).filter((each) => each !== null);
  if (replicates.length < draws / 2) return null;
  const importance = Object.fromEntries(
    conditions.map((condition, j) => {
      const share = round(estimate.shares[j] ?? 0);
      const { low, high } = percentileInterval(replicates.map(({ shares }) => shares[j] ?? 0));
      return [condition, { share, low: Math.min(share, round(low)), high: Math.max(share, round(high)) }];
    }),
  );
  return {
    importance,
    from: { people, authorities: used.length, rSquared: round(estimate.rSquared), draws, seed },
  };
}

function sharesOf(covariance: number[][] | null) {
  const correlations = covariance === null ? null : correlationFromCovariance(covariance);
  return correlations === null ? null : shapleyShares(correlations);
}

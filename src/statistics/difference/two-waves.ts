import { criticalValue } from '../check.js';
import type { Interval } from '../interval.js';
import {
  finitePopulationStandardError,
  wilsonIntervalOfPopulation,
} from '../proportion/finite-population.js';
import { differenceFromIntervals } from './difference-from-intervals.js';

/** One wave of a survey: x of the n who answered, of a population of N. */
export type Wave = { readonly x: number; readonly n: number; readonly population: number };

/**
 * Difference between two independent waves with the finite population correction in each: for a descriptive note,
 * never for a test.
 *
 * Newcombe's interval is taken on Wilson intervals at the effective sizes n (N - 1) / (N - n). The standard error, and
 * the Wald interval beside it, use (1 - n/N) p (1 - p) / (n - 1) in each wave; a wave of one answer out of more has
 * none, and they are then null. When everyone answered both times, the interval has no width.
 *
 * @throws RangeError when a count is impossible, n is more than the population, or confidence is out of range
 * @see https://en.wikipedia.org/wiki/Standard_error#Finite_population_correction_(FPC)
 */
export function twoWaveDifference(
  now: Wave,
  before: Wave,
  confidence = 0.95,
): {
  readonly difference: number;
  readonly newcombe: Interval;
  readonly standardError: number | null;
  readonly wald: Interval | null;
} {
  const z = criticalValue('twoWaveDifference', confidence);
  const [p1, p0] = [now.x / now.n, before.x / before.n];
  const newcombe = differenceFromIntervals(
    p1,
    wilsonIntervalOfPopulation(now.x, now.n, now.population, confidence),
    p0,
    wilsonIntervalOfPopulation(before.x, before.n, before.population, confidence),
  );
  const error1 = finitePopulationStandardError(now.x, now.n, now.population);
  const error0 = finitePopulationStandardError(before.x, before.n, before.population);
  const standardError = error1 === null || error0 === null ? null : Math.hypot(error1, error0);
  const difference = p1 - p0;
  const wald =
    standardError === null
      ? null
      : { low: difference - z * standardError, high: difference + z * standardError };
  return { difference, newcombe, standardError, wald };
}

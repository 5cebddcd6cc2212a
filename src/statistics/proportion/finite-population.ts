import { checkConfidence, checkCounts, criticalValue } from '../check.js';
import type { Interval } from '../interval.js';
import { wilsonInterval } from './wilson-interval.js';

/**
 * Effective sample size after the finite population correction: n (N - 1) / (N - n). Asking 120 of only 400 people
 * says as much as asking 171 of a very large number. Infinite when everyone answered.
 *
 * @param n how many answered, above zero
 * @param population N, how many there are, at least n
 * @throws RangeError when n is not above zero or is more than the population
 * @see https://en.wikipedia.org/wiki/Standard_error#Finite_population_correction_(FPC)
 */
export function finitePopulationSize(n: number, population: number): number {
  checkPopulation('finitePopulationSize', n, population);
  return population === n ? Infinity : (n * (population - 1)) / (population - n);
}

/**
 * Wilson's interval with the finite population correction, at the effective sample size above. When everyone answered
 * there is no uncertainty and both limits are the proportion itself.
 *
 * @param x how many, zero to n
 * @param n how many answered, above zero
 * @param population N, how many there are, at least n
 * @param confidence 0.9 up to 1, by default 0.95
 * @throws RangeError when a count is impossible, n is more than the population, or confidence is out of range
 */
export function wilsonIntervalOfPopulation(
  x: number,
  n: number,
  population: number,
  confidence = 0.95,
): Interval {
  checkCounts('wilsonIntervalOfPopulation', x, n);
  checkPopulation('wilsonIntervalOfPopulation', n, population);
  checkConfidence('wilsonIntervalOfPopulation', confidence);
  const effective = finitePopulationSize(n, population);
  if (effective === Infinity) return { low: x / n, high: x / n };
  return wilsonInterval(Math.min(effective, (x / n) * effective), effective, confidence);
}

/**
 * Standard error of a proportion from a simple random sample without replacement:
 * the root of (1 - n/N) p (1 - p) / (n - 1). Not defined (null) for a single answer, unless that is everyone.
 */
export function finitePopulationStandardError(x: number, n: number, population: number): number | null {
  checkCounts('finitePopulationStandardError', x, n);
  checkPopulation('finitePopulationStandardError', n, population);
  if (n === population) return 0;
  if (n <= 1) return null;
  const p = x / n;
  return Math.sqrt(((1 - n / population) * p * (1 - p)) / (n - 1));
}

/**
 * Margin of error at a share of one half, the widest it can be: half the width of Wilson's interval there, with the
 * finite population correction. "Plus or minus 5 points" is a margin of 0.05.
 *
 * @param n how many answered, above zero
 * @param population N, how many there are, at least n; infinity by default, for no correction
 * @param confidence 0.9 up to 1, by default 0.95
 * @throws RangeError when n is not above zero or is more than the population, or confidence is out of range
 */
export function marginOfError(n: number, population = Infinity, confidence = 0.95): number {
  checkPopulation('marginOfError', n, population);
  const z = criticalValue('marginOfError', confidence);
  const effective = population === Infinity ? n : finitePopulationSize(n, population);
  return effective === Infinity ? 0 : z / (2 * Math.sqrt(effective + z * z));
}

function checkPopulation(caller: string, n: number, population: number): void {
  if (!(n > 0)) throw new RangeError(`${caller} requires n above zero`);
  if (!(population >= n)) throw new RangeError(`${caller} requires n to be at most the population`);
}

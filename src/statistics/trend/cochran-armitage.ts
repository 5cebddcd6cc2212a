import { checkCounts } from '../check.js';
import { chiSquaredUpperTail } from '../special/chi-squared-upper-tail.js';
import { normalUpperTail } from '../special/normal-upper-tail.js';

/**
 * Cochran-Armitage test for a trend in proportions over three or more waves: is the share rising or falling steadily?
 *
 * Formula: T is the sum of t (x - n P) and its variance P (1 - P) (sum n t^2 - (sum n t)^2 / sum n), P being all waves
 * together; z is T over its standard deviation, and chi-squared its square. Scores are measured from their middle, so
 * calendar years lose no digits; moving or stretching the scores changes nothing. When everyone is the same, or all
 * scores are, z is 0 and p is 1. Waves with no answers are left out.
 *
 * @param x how many in each wave
 * @param n out of how many in each wave
 * @param scores when each wave was, by default 0, 1, 2, …
 * @returns z above zero for a rising share
 * @throws RangeError when the lists differ in length, a count is impossible or no wave has answers
 * @see https://en.wikipedia.org/wiki/Cochran%E2%80%93Armitage_test_for_trend
 */
export function cochranArmitage(
  x: readonly number[],
  n: readonly number[],
  scores: readonly number[] = x.map((_, index) => index),
): { readonly z: number; readonly chiSquared: number; readonly p: number } {
  if (scores.length !== x.length) throw new RangeError('cochranArmitage requires as many scores as waves');
  const { waves, pooled, total } = pool('cochranArmitage', x, n);
  const middle = waves.reduce((sum, wave) => sum + wave.n * (scores[wave.index] ?? 0), 0) / total;
  let trend = 0;
  let spread = 0;
  for (const wave of waves) {
    const score = (scores[wave.index] ?? 0) - middle;
    trend += score * (wave.x - wave.n * pooled);
    spread += wave.n * score * score;
  }
  const variance = pooled * (1 - pooled) * spread;
  if (!(variance > 0)) return { z: 0, chiSquared: 0, p: 1 };
  const z = trend / Math.sqrt(variance);
  return { z, chiSquared: z * z, p: Math.min(1, 2 * normalUpperTail(Math.abs(z))) };
}

/**
 * Chi-squared test of homogeneity: did the share differ between waves in any way at all, steadily or not?
 *
 * Formula: the sum of (x - n P)^2 / (n P (1 - P)) over waves, on one fewer degrees of freedom than waves with answers.
 * When everyone is the same, or only one wave has answers, chi-squared is 0 and p is 1.
 *
 * @throws RangeError when the lists differ in length, a count is impossible or no wave has answers
 * @see https://en.wikipedia.org/wiki/Pearson%27s_chi-squared_test
 */
export function proportionHomogeneity(
  x: readonly number[],
  n: readonly number[],
): { readonly chiSquared: number; readonly df: number; readonly p: number } {
  const { waves, pooled } = pool('proportionHomogeneity', x, n);
  const df = waves.length - 1;
  if (df === 0 || pooled === 0 || pooled === 1) return { chiSquared: 0, df, p: 1 };
  const chiSquared = waves.reduce(
    (sum, wave) => sum + (wave.x - wave.n * pooled) ** 2 / (wave.n * pooled * (1 - pooled)),
    0,
  );
  return { chiSquared, df, p: chiSquaredUpperTail(chiSquared, df) };
}

type Pooled = {
  readonly waves: readonly { readonly x: number; readonly n: number; readonly index: number }[];
  readonly pooled: number;
  readonly total: number;
};

function pool(caller: string, x: readonly number[], n: readonly number[]): Pooled {
  if (x.length !== n.length) throw new RangeError(`${caller} requires as many x as n`);
  const waves = x
    .map((count, index) => ({ x: count, n: n[index] ?? 0, index }))
    .filter((wave) => wave.n !== 0);
  for (const wave of waves) checkCounts(caller, wave.x, wave.n);
  if (waves.length === 0) throw new RangeError(`${caller} requires a wave with answers`);
  const total = waves.reduce((sum, wave) => sum + wave.n, 0);
  return { waves, pooled: waves.reduce((sum, wave) => sum + wave.x, 0) / total, total };
}

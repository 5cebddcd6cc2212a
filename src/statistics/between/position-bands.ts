import { entry } from '../linear-algebra/matrix.js';
import { quantile } from '../quantile.js';
import type { AuthorityCount, BetaBinomialFit } from './beta-binomial-fit.js';
import { randomBeta } from './random-beta.js';
import { shrunkenProportion } from './shrunken-proportion.js';

/** A quarter or half of the authorities, by their share. */
export type Band = 'bottom-quarter' | 'middle-half' | 'top-quarter';

/** Where an authority stands among the others, and how sure that is. */
export interface BandPosition {
  /** By its empirical Bayes mean. */
  readonly band: Band;
  /** Chance of being in each band. */
  readonly chances: Readonly<Record<Band, number>>;
  /** True when one band has a chance of .80 or more; only then may a single band be printed. */
  readonly sure: boolean;
  /** The fewest neighbouring bands that together have a chance of .80 or more: "could be anywhere from … to …". */
  readonly from: Band;
  readonly to: Band;
}

export const FEWEST_ANSWERS = 30;
export const FEWEST_AUTHORITIES = 12;
const SURE = 0.8;
const RUNS: readonly (readonly [Band, Band])[] = [
  ['bottom-quarter', 'bottom-quarter'],
  ['middle-half', 'middle-half'],
  ['top-quarter', 'top-quarter'],
  ['bottom-quarter', 'middle-half'],
  ['middle-half', 'top-quarter'],
];

/**
 * Position of each authority as a band and never a rank: bottom quarter, middle half or top quarter of authorities with 30
 * answers or more, on empirical Bayes means, with the chance of each band from draws of everyone's posterior.
 *
 * @param authorities yeses and answers of each
 * @param fit the beta-binomial model of them
 * @param random uniform numbers from 0 up to 1, from a seed the caller keeps
 * @param draws how many times everyone is drawn anew
 * @returns one an authority, null for those with fewer than 30 answers; all null with fewer than 12 such authorities or
 *   when authorities do not differ detectably
 * @throws RangeError when draws is not a whole number above zero, or a count is impossible
 * @see https://doi.org/10.2307/2983325 (Goldstein and Spiegelhalter 1996: ranks are unstable)
 */
export function positionBands(
  authorities: readonly AuthorityCount[],
  fit: BetaBinomialFit,
  random: () => number,
  draws = 2000,
): (BandPosition | null)[] {
  if (!(Number.isInteger(draws) && draws > 0)) {
    throw new RangeError('positionBands requires a whole number of draws above zero');
  }
  const all = authorities.map((authority) => shrunkenProportion(authority, fit));
  const included = authorities.flatMap(({ n }, i) => (n >= FEWEST_ANSWERS ? [i] : []));
  if (included.length < FEWEST_AUTHORITIES || !fit.differ) return authorities.map(() => null);
  const means = included.map((i) => all[i]?.mean ?? 0);
  const bands = bandsOf(means);
  const hits = included.map(() => ({ 'bottom-quarter': 0, 'middle-half': 0, 'top-quarter': 0 }));
  for (let draw = 0; draw < draws; draw++) {
    const values = included.map((i) => {
      const posterior = all[i]?.posterior ?? null;
      return posterior === null ? fit.mean : randomBeta(posterior.alpha, posterior.beta, random);
    });
    bandsOf(values).forEach((band, k) => {
      const counts = hits[k];
      if (counts !== undefined) counts[band]++;
    });
  }
  return authorities.map((_, i) => {
    const k = included.indexOf(i);
    const band = bands[k];
    const counts = hits[k];
    return band === undefined || counts === undefined ? null : position(band, counts, draws);
  });
}

function position(band: Band, hits: Readonly<Record<Band, number>>, draws: number): BandPosition {
  return bandPosition(band, {
    'bottom-quarter': hits['bottom-quarter'] / draws,
    'middle-half': hits['middle-half'] / draws,
    'top-quarter': hits['top-quarter'] / draws,
  });
}

/** What may be said of an authority with these chances of being in each band. */
export function bandPosition(band: Band, chances: Readonly<Record<Band, number>>): BandPosition {
  const chanceOf = ([from, to]: readonly [Band, Band]) => chances[from] + (from === to ? 0 : chances[to]);
  const [one] = RUNS.filter(([from, to]) => from === to).filter((run) => chanceOf(run) >= SURE);
  const [two] = RUNS.filter(([from, to]) => from !== to && (from === band || to === band))
    .filter((run) => chanceOf(run) >= SURE)
    .sort((a, b) => chanceOf(b) - chanceOf(a));
  const [from, to] = one ?? two ?? (['bottom-quarter', 'top-quarter'] as const);
  return { band, chances, sure: one !== undefined, from, to };
}

function bandsOf(values: readonly number[]): Band[] {
  const low = quantile(values, 0.25) ?? 0;
  const high = quantile(values, 0.75) ?? 1;
  return values.map((_, i) => {
    const value = entry(values, i);
    if (value < low) return 'bottom-quarter';
    return value > high ? 'top-quarter' : 'middle-half';
  });
}

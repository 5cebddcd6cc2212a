import { checkCounts } from '../check.js';
import { quantile } from '../quantile.js';
import { betaCumulative } from '../special/beta-cumulative.js';
import { normalCumulative } from '../special/normal-cumulative.js';
import type { AuthorityCount, BetaBinomialFit } from './beta-binomial-fit.js';
import {
  type Band,
  type BandPosition,
  bandPosition,
  FEWEST_ANSWERS,
  FEWEST_AUTHORITIES,
} from './position-bands.js';
import { shrunkenProportion } from './shrunken-proportion.js';

/** Where a quarter of authorities ends. */
export interface BandEdge {
  /** Among their empirical Bayes means. */
  readonly ofMeans: number;
  /** Where a quarter of their posteriors lies below (or above). */
  readonly at: number;
  /** How much of the posteriors, 0 to 1, lies in one unit of share there. */
  readonly slope: number;
  /** Mean of F(1 − F), F the part of each posterior below: 0 when it is known which authorities are below. */
  readonly spread: number;
}

/** All that is needed to place one authority among others, and nothing from which one of them could be read. */
export interface BandEdges {
  /** How many authorities they are of. */
  readonly authorities: number;
  readonly lower: BandEdge;
  readonly upper: BandEdge;
}

/**
 * The edges between bottom quarter, middle half and top quarter of authorities with 30 answers or more.
 *
 * @returns null with fewer than 12 such authorities, or when authorities do not differ detectably
 * @throws RangeError when a count is impossible
 */
export function bandEdges(authorities: readonly AuthorityCount[], fit: BetaBinomialFit): BandEdges | null {
  const all = authorities.filter(({ n }) => n >= FEWEST_ANSWERS).map((each) => shrunkenProportion(each, fit));
  const posteriors = all.flatMap(({ posterior }) => (posterior === null ? [] : [posterior]));
  const k = posteriors.length;
  if (k < FEWEST_AUTHORITIES) return null;
  const below = (t: number) => posteriors.map(({ alpha, beta }) => betaCumulative(t, alpha, beta));
  const share = (t: number) => below(t).reduce((sum, p) => sum + p, 0) / k;
  const edge = (quarter: number): BandEdge => {
    const at = rootOf((t) => share(t) - quarter);
    const [low, high] = [Math.max(0, at - 1e-4), Math.min(1, at + 1e-4)];
    return {
      ofMeans:
        quantile(
          all.map(({ mean }) => mean),
          quarter,
        ) ?? 0,
      at,
      slope: (share(high) - share(low)) / (high - low),
      spread: below(at).reduce((sum, p) => sum + p * (1 - p), 0) / k,
    };
  };
  return { authorities: k, lower: edge(0.25), upper: edge(0.75) };
}

/** Slices that a posterior is cut into, over five standard deviations either side. */
const SLICES = 80;

/**
 * Position of one authority by the edges alone: a band, never a rank, with the chance of each. Were its true share v, the
 * number of others below v is a sum of yes-or-no draws: near an edge its mean is k (¼ + slope (v − at)) and its variance
 * k spread, the authority's own part taken out of both. It is in the bottom quarter when no more than ⌊(k − 1)/4⌋ are
 * below; averaged over its own posterior.
 *
 * @param own yeses and answers of the authority
 * @param isAmong whether it is one of the authorities that the edges are of
 * @returns null with fewer than 30 answers or when authorities do not differ detectably
 * @throws RangeError when x is not from 0 to n
 */
export function positionByEdges(
  own: AuthorityCount,
  isAmong: boolean,
  fit: BetaBinomialFit,
  { authorities, lower, upper }: BandEdges,
): BandPosition | null {
  checkCounts('positionByEdges', own.x, own.n);
  const { mean, posterior } = shrunkenProportion(own, fit);
  if (own.n < FEWEST_ANSWERS || posterior === null) return null;
  const others = isAmong ? authorities - 1 : authorities;
  const most = Math.floor(others / 4) + 0.5;
  const slices = slicesOf(posterior.alpha, posterior.beta);
  /** Chance that few enough of the others are beyond it, `side` −1 for those below and 1 for those above. */
  const chance = ({ at, slope, spread }: BandEdge, side: 1 | -1): number =>
    slices.reduce((sum, { share, weight, below }) => {
      const ownPart = isAmong ? (side < 0 ? below : 1 - below) : 0;
      const beyond = authorities * (0.25 - side * slope * (share - at)) - ownPart;
      const variance = authorities * spread - (isAmong ? below * (1 - below) : 0);
      return sum + weight * normalCumulative((most - beyond) / Math.sqrt(Math.max(variance, 0.01)));
    }, 0);
  const bottom = chance(lower, -1);
  const top = chance(upper, 1);
  const band: Band =
    mean < lower.ofMeans ? 'bottom-quarter' : mean > upper.ofMeans ? 'top-quarter' : 'middle-half';
  return bandPosition(band, {
    'bottom-quarter': bottom,
    'middle-half': Math.max(0, 1 - bottom - top),
    'top-quarter': top,
  });
}

/** A beta distribution in slices: the middle of each, its part of the whole, and the part below its middle. */
function slicesOf(alpha: number, beta: number) {
  const mean = alpha / (alpha + beta);
  const deviation = Math.sqrt((mean * (1 - mean)) / (alpha + beta + 1));
  const edges = Array.from({ length: SLICES + 1 }, (_, i) =>
    i === 0 ? 0 : i === SLICES ? 1 : Math.min(1, Math.max(0, mean + deviation * ((10 * i) / SLICES - 5))),
  );
  const cumulative = edges.map((share) => betaCumulative(share, alpha, beta));
  return edges.slice(1).map((high, i) => {
    const [low, below, above] = [edges[i] ?? 0, cumulative[i] ?? 0, cumulative[i + 1] ?? 1];
    return { share: (low + high) / 2, weight: above - below, below: (below + above) / 2 };
  });
}

/** Where a function that rises from below zero at 0 to above zero at 1 crosses zero. */
function rootOf(rising: (t: number) => number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

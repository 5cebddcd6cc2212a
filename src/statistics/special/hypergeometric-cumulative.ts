import { hypergeometricProbability } from './hypergeometric-probability.js';

/**
 * Cumulative hypergeometric distribution: the chance of at most `x` white balls when `drawn` are taken without
 * replacement from `white` white and `black` black ones.
 *
 * The shorter tail is summed from its largest term outwards, each term from the one before by their ratio, until
 * nothing more is added.
 *
 * @param x any number, rounded down
 * @throws RangeError as `hypergeometricProbability`
 * @see https://en.wikipedia.org/wiki/Hypergeometric_distribution
 */
export function hypergeometricCumulative(x: number, white: number, black: number, drawn: number): number {
  const top = Math.floor(x);
  const mean = (drawn * white) / Math.max(1, white + black);
  if (top < mean) return lowerTail(top, white, black, drawn);
  // The white balls left in the urn are hypergeometric too, and few when many are drawn.
  return 1 - lowerTail(white - top - 1, white, black, white + black - drawn);
}

function lowerTail(top: number, white: number, black: number, drawn: number): number {
  let term = hypergeometricProbability(top, white, black, drawn);
  let sum = term;
  for (let k = top; k > 0 && term > sum * 1e-18; k--) {
    term *= (k / (white - k + 1)) * ((black - drawn + k) / (drawn - k + 1));
    sum += term;
  }
  return Math.min(1, sum);
}

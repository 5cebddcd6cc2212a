import { hypergeometricProbability } from './hypergeometric-probability.js';

/**
 * Cumulative hypergeometric distribution: the chance of at most `x` white balls when `drawn` are taken without
 * replacement from `white` white and `black` black ones. The shorter tail is summed.
 *
 * @throws RangeError as `hypergeometricProbability`
 * @see https://en.wikipedia.org/wiki/Hypergeometric_distribution
 */
export function hypergeometricCumulative(x: number, white: number, black: number, drawn: number): number {
  hypergeometricProbability(x, white, black, drawn); // refuses impossible urns, whichever tail is summed
  const least = Math.max(0, drawn - black);
  const most = Math.min(white, drawn);
  const top = Math.floor(x);
  const mean = (drawn * white) / Math.max(1, white + black);
  if (top < mean) return sum(least, Math.min(top, most), white, black, drawn);
  return 1 - sum(Math.max(top + 1, least), most, white, black, drawn);
}

function sum(from: number, to: number, white: number, black: number, drawn: number): number {
  let total = 0;
  for (let x = from; x <= to; x++) total += hypergeometricProbability(x, white, black, drawn);
  return total;
}

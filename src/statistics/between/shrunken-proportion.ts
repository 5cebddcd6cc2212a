import { checkConfidence } from '../check.js';
import type { Interval } from '../interval.js';
import { betaQuantile } from '../special/beta-quantile.js';
import type { AuthorityCount, BetaBinomialFit } from './beta-binomial-fit.js';

/** An authority's share pulled towards the centre by as much as its number of answers leaves room for. */
export interface ShrunkenProportion extends Interval {
  readonly mean: number;
  /** How much the authority's own share counts, n/(n + M): 0 to 1. */
  readonly weight: number;
  /** Parameters of the beta posterior; null when authorities do not differ detectably. */
  readonly posterior: { readonly alpha: number; readonly beta: number } | null;
}

/**
 * Empirical Bayes estimate of an authority's share: (x + mean M)/(n + M), with the beta posterior's interval. For maps,
 * bands and ordering; never a council's own headline figure.
 *
 * The interval takes the fit as known, so it is too narrow with few authorities: say so, or want 20 or more. Where
 * authorities do not differ, everyone is at the pooled share and the interval is that point.
 *
 * @throws RangeError when n is negative, x is not from 0 to n or confidence is out of range
 * @see http://varianceexplained.org/r/credible_intervals_baseball/
 */
export function shrunkenProportion(
  { x, n }: AuthorityCount,
  fit: BetaBinomialFit,
  confidence = 0.95,
): ShrunkenProportion {
  checkConfidence('shrunkenProportion', confidence);
  if (!(n >= 0 && Number.isFinite(n) && x >= 0 && x <= n)) {
    throw new RangeError('shrunkenProportion requires x from zero to n');
  }
  if (!fit.differ) return { mean: fit.mean, low: fit.mean, high: fit.mean, weight: 0, posterior: null };
  const alpha = x + fit.mean * fit.precision;
  const beta = n - x + (1 - fit.mean) * fit.precision;
  const tail = (1 - confidence) / 2;
  return {
    mean: alpha / (alpha + beta),
    low: betaQuantile(tail, alpha, beta),
    high: betaQuantile(1 - tail, alpha, beta),
    weight: n / (n + fit.precision),
    posterior: { alpha, beta },
  };
}

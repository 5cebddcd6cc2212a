import { checkConfidence } from '../check.js';
import type { Interval } from '../interval.js';
import { fQuantile } from '../special/f-quantile.js';

/**
 * Feldt's interval for Cronbach's alpha: 1 − (1 − alpha) F at both ends, F on n − 1 and (n − 1)(k − 1) degrees of freedom.
 *
 * The low end can be below 0. Alpha of 1 gives 1 to 1.
 *
 * @param alpha at most 1
 * @param n people who answered every item
 * @param k items
 * @throws RangeError when alpha is above 1, n or k is below 2, or confidence is out of range
 * @see https://search.r-project.org/CRAN/refmans/psych/html/alpha.html
 */
export function feldtInterval(alpha: number, n: number, k: number, confidence = 0.95): Interval {
  if (!(alpha <= 1)) throw new RangeError('feldtInterval requires an alpha of at most one');
  if (!(n >= 2 && k >= 2)) throw new RangeError('feldtInterval requires at least two people and two items');
  checkConfidence('feldtInterval', confidence);
  const d1 = n - 1;
  const d2 = (n - 1) * (k - 1);
  const tail = (1 - confidence) / 2;
  return {
    low: 1 - (1 - alpha) * fQuantile(1 - tail, d1, d2),
    high: 1 - (1 - alpha) * fQuantile(tail, d1, d2),
  };
}

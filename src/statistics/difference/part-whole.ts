import { checkCounts } from '../check.js';
import type { Interval } from '../interval.js';
import { newcombeDifference } from './newcombe-difference.js';
import { twoProportionScoreTest } from './two-proportion-score-test.js';

export type PartWhole = {
  readonly part: number;
  readonly whole: number;
  readonly rest: number;
  /** n / N: how much of the whole the part is. */
  readonly share: number;
  readonly fromRest: { readonly difference: number } & Interval;
  readonly fromWhole: { readonly difference: number } & Interval;
  /** z of part against rest, which is also z of part against whole once the overlap is allowed for. */
  readonly z: number;
  readonly p: number;
  /** Standard error of part less whole when nothing differs: the root of P (1 - P) (1/n - 1/N). */
  readonly standardError: number;
  /** z as it comes out when the overlap is ignored (too small), kept to show the difference. */
  readonly zIgnoringOverlap: number;
  /** z over zIgnoringOverlap: the root of (N + n) / (N - n). */
  readonly correction: number;
  /** NCES form, without pooling: the root of SE(whole)^2 + (1 - 2 share) SE(part)^2. */
  readonly standardErrorUnpooled: number;
};

/**
 * Compares a part with a whole that contains it (an authority with a national figure that it is counted in).
 *
 * Two identities make this exact: part - whole = (1 - share) (part - rest), and, when nothing differs, the z of part
 * against whole allowing for the overlap equals the z of part against rest. So the test is part against rest, and the
 * gap to the whole and its interval are those to the rest times 1 - share.
 *
 * @param x how many in the part
 * @param n out of how many in the part, above zero
 * @param wholeX how many in the whole, the part included
 * @param wholeN out of how many in the whole, the part included; more than n
 * @param confidence 0.9 up to 1, by default 0.95
 * @throws RangeError when the whole cannot contain the part, a count is impossible or confidence is out of range
 * @see https://doi.org/10.1093/pubmed/fdl043 (Hayes and Berry 2006)
 */
export function partWhole(
  x: number,
  n: number,
  wholeX: number,
  wholeN: number,
  confidence = 0.95,
): PartWhole {
  checkCounts('partWhole', x, n);
  checkCounts('partWhole', wholeX, wholeN);
  const restX = wholeX - x;
  const restN = wholeN - n;
  if (!(restN > 0)) throw new RangeError('partWhole requires the whole to be larger than the part');
  if (restX < 0 || restX > restN) throw new RangeError('partWhole requires the whole to contain the part');
  const share = n / wholeN;
  const [part, whole, rest] = [x / n, wholeX / wholeN, restX / restN];
  const { z, p } = twoProportionScoreTest(x, n, restX, restN);
  const interval = newcombeDifference(x, n, restX, restN, confidence);
  const correction = Math.sqrt((wholeN + n) / restN);
  return {
    part,
    whole,
    rest,
    share,
    fromRest: { difference: part - rest, ...interval },
    fromWhole: {
      difference: (1 - share) * (part - rest),
      low: (1 - share) * interval.low,
      high: (1 - share) * interval.high,
    },
    z,
    p,
    standardError: Math.sqrt((whole * (1 - whole) * restN) / n / wholeN),
    zIgnoringOverlap: z / correction,
    correction,
    standardErrorUnpooled: Math.sqrt(
      Math.max(0, (whole * (1 - whole)) / wholeN + ((1 - 2 * share) * part * (1 - part)) / n),
    ),
  };
}

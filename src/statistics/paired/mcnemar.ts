import { checkWhole } from '../check.js';
import { binomialCumulative } from '../special/binomial-cumulative.js';
import { binomialProbability } from '../special/binomial-probability.js';
import { chiSquaredUpperTail } from '../special/chi-squared-upper-tail.js';

export type McNemar = {
  /** The p value to use: mid-p below 25 people who changed, else the chi-squared test without correction. */
  readonly p: number;
  readonly test: 'mid-p' | 'chi-squared';
  /** Null when no one changed. */
  readonly chiSquared: number | null;
  readonly pAsymptotic: number;
  /** With Edwards' continuity correction. */
  readonly pCorrected: number;
  readonly pExact: number;
  readonly pMidP: number;
};

/**
 * McNemar's test of a change in the same people, from how many changed each way; those who did not change say nothing
 * about it.
 *
 * Formula: chi-squared is (b - c)^2 / (b + c) on 1 degree of freedom; with correction (|b - c| - 1)^2 / (b + c); exact is
 * twice the smaller binomial tail with chance one half, at most 1; mid-p is twice that tail less the probability of
 * the smaller count, or, when b equals c, 1 less half of that probability. When no one changed every p is 1.
 *
 * @param b how many changed one way, a whole number
 * @param c how many changed the other way, a whole number
 * @throws RangeError when a count is negative or not whole
 * @see https://doi.org/10.1186/1471-2288-13-91 (Fagerland, Lydersen and Laake 2013, free to read)
 */
export function mcnemar(b: number, c: number): McNemar {
  checkWhole('mcnemar', 'b and c', b, c);
  const changed = b + c;
  if (changed === 0) {
    return { p: 1, test: 'mid-p', chiSquared: null, pAsymptotic: 1, pCorrected: 1, pExact: 1, pMidP: 1 };
  }
  const chiSquared = (b - c) ** 2 / changed;
  const corrected = Math.max(0, Math.abs(b - c) - 1) ** 2 / changed;
  const pAsymptotic = chiSquaredUpperTail(chiSquared, 1);
  const pMidP = midP(b, c);
  const few = changed < 25;
  return {
    p: few ? pMidP : pAsymptotic,
    test: few ? 'mid-p' : 'chi-squared',
    chiSquared,
    pAsymptotic,
    pCorrected: chiSquaredUpperTail(corrected, 1),
    pExact: signTest(b, c),
    pMidP,
  };
}

/**
 * Sign test: are ups and downs equally likely? Two-sided exact binomial p value, twice the smaller tail and at most 1.
 * No ups and no downs gives 1.
 *
 * @throws RangeError when a count is negative or not whole
 * @see https://en.wikipedia.org/wiki/Sign_test
 */
export function signTest(ups: number, downs: number): number {
  checkWhole('signTest', 'ups and downs', ups, downs);
  const smaller = Math.min(ups, downs);
  return Math.min(1, 2 * binomialCumulative(smaller, ups + downs, 0.5));
}

function midP(b: number, c: number): number {
  const smaller = Math.min(b, c);
  const seen = binomialProbability(smaller, b + c, 0.5);
  return b === c ? 1 - seen / 2 : 2 * binomialCumulative(smaller, b + c, 0.5) - seen;
}

import { checkWhole } from '../check.js';
import { hypergeometricProbability } from '../special/hypergeometric-probability.js';

/** Two groups in rows, yes and no in columns: [[x1, n1 - x1], [x2, n2 - x2]]. */
export type TwoByTwo = readonly [readonly [number, number], readonly [number, number]];

export type FisherTest = {
  /** Two-sided p: all tables no more likely than the one seen. */
  readonly p: number;
  /** p less half the probability of the table seen. */
  readonly midP: number;
  /** Twice the smaller one-sided mid-p, at most 1. */
  readonly midPCentral: number;
  /** One-sided p: a first cell this small or smaller. */
  readonly less: number;
  /** One-sided p: a first cell this large or larger. */
  readonly greater: number;
  /** Probability of the table seen, given its margins. */
  readonly seen: number;
};

/** Two tables count as equally likely when their probabilities agree to this share, so that rounding does not decide. */
const AS_LIKELY = 1 + 1e-7;

/**
 * Fisher's exact test of a 2 by 2 table, with its mid-p version.
 *
 * With the margins fixed the first cell is hypergeometric. The probabilities of all possible tables are found from the
 * most likely one outwards by their ratios, and divided by their sum. A table whose margins leave only one
 * possibility (an empty row or column) has every p at 1, mid-p at one half.
 *
 * @param table whole numbers of zero or above
 * @throws RangeError when a cell is negative or not whole
 * @see https://en.wikipedia.org/wiki/Fisher%27s_exact_test
 */
export function fisherExact(table: TwoByTwo): FisherTest {
  const [[a, b], [c, d]] = table;
  checkWhole('fisherExact', 'the four cells', a, b, c, d);
  const white = a + c;
  const drawn = a + b;
  const black = b + d;
  const least = Math.max(0, drawn - black);
  const most = Math.min(white, drawn);
  const probabilities = tableProbabilities(least, most, white, black, drawn);
  const seen = probabilities[a - least] ?? 0;
  let p = 0;
  let less = 0;
  let greater = 0;
  probabilities.forEach((probability, index) => {
    if (probability <= seen * AS_LIKELY) p += probability;
    if (index < a - least) less += probability;
    if (index > a - least) greater += probability;
  });
  return {
    p: Math.min(1, p),
    midP: Math.min(1, p) - seen / 2,
    midPCentral: Math.min(1, 2 * (Math.min(less, greater) + seen / 2)),
    less: Math.min(1, less + seen),
    greater: Math.min(1, greater + seen),
    seen,
  };
}

/**
 * Fisher's exact test with mid-p, two-sided: the test to use when an expected count is below 5. Less timid than
 * Fisher's own p value, which it equals less half the probability of the table seen.
 *
 * @param table whole numbers of zero or above
 * @returns the p value; 1 when the margins allow no other table, for there was nothing to test
 * @throws RangeError when a cell is negative or not whole
 * @see https://doi.org/10.1002/sim.3531 (Lydersen, Fagerland and Laake 2009)
 */
export function fisherMidP(table: TwoByTwo): number {
  const test = fisherExact(table);
  return test.seen === 1 ? 1 : test.midP;
}

function tableProbabilities(
  least: number,
  most: number,
  white: number,
  black: number,
  drawn: number,
): Float64Array {
  const probabilities = new Float64Array(most - least + 1);
  const mode = Math.floor(((white + 1) * (drawn + 1)) / (white + black + 2));
  const centre = Math.min(most, Math.max(least, mode));
  probabilities[centre - least] = hypergeometricProbability(centre, white, black, drawn);
  for (let x = centre + 1; x <= most; x++) {
    const ratio = ((white - x + 1) / x) * ((drawn - x + 1) / (black - drawn + x));
    probabilities[x - least] = (probabilities[x - 1 - least] ?? 0) * ratio;
  }
  for (let x = centre - 1; x >= least; x--) {
    const ratio = ((x + 1) / (white - x)) * ((black - drawn + x + 1) / (drawn - x));
    probabilities[x - least] = (probabilities[x + 1 - least] ?? 0) * ratio;
  }
  return probabilities;
}

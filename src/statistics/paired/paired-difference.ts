import { checkWhole } from '../check.js';
import type { Interval } from '../interval.js';
import { netScoreInterval } from '../proportion/net-score.js';
import { wilsonInterval } from '../proportion/wilson-interval.js';

/** The same people asked twice: how many said yes both times, yes then no, no then yes, and no both times. */
export type PairedCounts = {
  readonly bothYes: number;
  readonly yesNo: number;
  readonly noYes: number;
  readonly bothNo: number;
};

/**
 * Newcombe's interval for the difference of paired proportions, first answer less second, (yesNo - noYes) / n. To get
 * a change over time as later less earlier, give the later answer first.
 *
 * Formula (his method 10): as for independent groups, but under each root the two parts are joined by -2 phi times
 * their product, phi being the correlation of the two answers with its numerator B = bothYes bothNo - yesNo noYes
 * brought towards zero: B - n/2 when B is above n/2, 0 when B is from 0 to n/2, B when negative. With an empty margin
 * phi is 0. Method 8 (`corrected` false) uses B as it is.
 *
 * @param counts whole numbers of zero or above, at least one person
 * @param confidence 0.9 up to 1, by default 0.95
 * @param corrected false for method 8
 * @throws RangeError when a count is negative or not whole, there is no one, or confidence is out of range
 * @see https://doi.org/10.1002/(SICI)1097-0258(19981130)17:22%3C2635::AID-SIM954%3E3.0.CO;2-C (Newcombe 1998)
 */
export function pairedNewcombeInterval(counts: PairedCounts, confidence = 0.95, corrected = true): Interval {
  const { bothYes, yesNo, noYes } = counts;
  const n = checkPaired('pairedNewcombeInterval', counts);
  const first = wilsonInterval(bothYes + yesNo, n, confidence);
  const second = wilsonInterval(bothYes + noYes, n, confidence);
  const p1 = (bothYes + yesNo) / n;
  const p2 = (bothYes + noYes) / n;
  const difference = (yesNo - noYes) / n;
  const phi = correlation(counts, n, corrected);
  const join = (a: number, b: number): number => Math.sqrt(Math.max(0, a * a - 2 * phi * a * b + b * b));
  return {
    low: Math.max(-1, difference - join(p1 - first.low, second.high - p2)),
    high: Math.min(1, difference + join(first.high - p1, p2 - second.low)),
  };
}

function correlation(counts: PairedCounts, n: number, corrected: boolean): number {
  const { bothYes, yesNo, noYes, bothNo } = counts;
  const margins = (bothYes + yesNo) * (noYes + bothNo) * (bothYes + noYes) * (yesNo + bothNo);
  if (margins === 0) return 0;
  const b = bothYes * bothNo - yesNo * noYes;
  const numerator = corrected && b >= 0 ? Math.max(0, b - n / 2) : b;
  return numerator / Math.sqrt(margins);
}

/**
 * Tango's score interval for the difference of paired proportions, first answer less second. It is the interval of a
 * net score, with those who went from yes to no as the positives and those who went from no to yes as the negatives.
 *
 * @throws RangeError when a count is negative or not whole, there is no one, or confidence is out of range
 * @see https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C891::AID-SIM780%3E3.0.CO;2-B (Tango 1998)
 */
export function pairedTangoInterval(counts: PairedCounts, confidence = 0.95): Interval {
  const n = checkPaired('pairedTangoInterval', counts);
  return netScoreInterval(counts.yesNo, counts.noYes, n, confidence);
}

function checkPaired(caller: string, { bothYes, yesNo, noYes, bothNo }: PairedCounts): number {
  checkWhole(caller, 'the four counts', bothYes, yesNo, noYes, bothNo);
  const n = bothYes + yesNo + noYes + bothNo;
  if (n === 0) throw new RangeError(`${caller} requires at least one person`);
  return n;
}

import { clipToUnit } from '../check.js';
import { entry } from '../linear-algebra/matrix.js';

/** One period: yeses and answers. */
export interface PeriodCount {
  readonly x: number;
  readonly n: number;
}

/** One period on a p-chart. */
export interface PChartPoint {
  readonly proportion: number;
  readonly low: number;
  readonly high: number;
  /** Distance from the centre in the period's own binomial standard errors; 0 when the centre is 0 or 1. */
  readonly z: number;
  readonly outside: boolean;
}

/** A p-chart: shares over time with the limits chance alone would keep them in. */
export interface PChart {
  readonly centre: number;
  /** Spread from period to period over what chance gives: 1 is chance alone; null with fewer than two baseline periods. */
  readonly sigmaZ: number | null;
  /** True when `sigmaZ` is above 1.2 and the limits are widened by it (Laney's p′ chart). */
  readonly laney: boolean;
  readonly points: readonly PChartPoint[];
  /** Fewer than twelve baseline periods: label the limits as trial limits. */
  readonly trialLimits: boolean;
}

/** How to draw it. */
export interface PChartOptions {
  /** How many periods from the start set the centre (12 to 20 is good); all when left out. */
  readonly baseline?: number;
  /** `never` for a plain p-chart, `always` for a p′ chart; above 1.2 when left out. */
  readonly widen?: 'never' | 'when-needed' | 'always';
}

const SIGMAS = 3;
const WIDEN_ABOVE = 1.2;
const RANGE_TO_SIGMA = 1.128;
const FEWEST_FOR_LIMITS = 12;

/**
 * p-chart: P ± 3 √(P (1 − P)/n) with P the baseline's pooled share, kept from 0 to 1. With large periods chance alone is
 * too narrow; then Laney's p′: with z each period's distance in its own standard errors, the mean of |z − previous z| over
 * 1.128 is how many times wider the limits should be.
 *
 * It answers "has our process changed?", not "are we different from others?". Never rebase it without a recorded reason.
 *
 * @throws RangeError when there are no periods, n is not above zero, x is not from 0 to n, or the baseline is not a whole
 *   number from 1 to the number of periods
 * @see https://en.wikipedia.org/wiki/P-chart (Laney 2002 for the widened limits)
 */
export function pChart(periods: readonly PeriodCount[], options: PChartOptions = {}): PChart {
  const { baseline = periods.length, widen = 'when-needed' } = options;
  if (periods.length === 0) throw new RangeError('pChart requires at least one period');
  if (!(Number.isInteger(baseline) && baseline >= 1 && baseline <= periods.length)) {
    throw new RangeError('pChart requires a baseline from one to the number of periods');
  }
  for (const { x, n } of periods) {
    if (!(n > 0 && Number.isFinite(n))) throw new RangeError('pChart requires n above zero');
    if (!(x >= 0 && x <= n)) throw new RangeError('pChart requires x from zero to n');
  }
  const base = periods.slice(0, baseline);
  const centre = base.reduce((sum, { x }) => sum + x, 0) / base.reduce((sum, { n }) => sum + n, 0);
  const errors = periods.map(({ n }) => Math.sqrt((centre * (1 - centre)) / n));
  const z = periods.map(({ x, n }, i) => (entry(errors, i) > 0 ? (x / n - centre) / entry(errors, i) : 0));
  const ranges = z.slice(1, baseline).map((value, i) => Math.abs(value - entry(z, i)));
  const sigmaZ =
    ranges.length === 0
      ? null
      : ranges.reduce((sum, range) => sum + range, 0) / ranges.length / RANGE_TO_SIGMA;
  const laney = sigmaZ !== null && widen !== 'never' && (widen === 'always' || sigmaZ > WIDEN_ABOVE);
  const points = periods.map(({ x, n }, i) => {
    const half = SIGMAS * entry(errors, i) * (laney ? (sigmaZ ?? 1) : 1);
    const proportion = x / n;
    const low = clipToUnit(centre - half);
    const high = clipToUnit(centre + half);
    return { proportion, low, high, z: entry(z, i), outside: proportion < low || proportion > high };
  });
  return { centre, sigmaZ, laney, points, trialLimits: baseline < FEWEST_FOR_LIMITS };
}

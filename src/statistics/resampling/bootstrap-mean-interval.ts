import { sampleStandardDeviation } from 'simple-statistics';
import type { Interval } from '../interval.js';
import { meanInterval } from '../mean/mean-interval.js';
import { momentsFromCounts } from '../mean/moments.js';
import { meanAcceleration } from './acceleration.js';
import { bootstrapMeans } from './bootstrap.js';
import { bcaInterval, percentileInterval } from './replicate-interval.js';

export type BootstrapSettings = {
  readonly seed: number;
  /** By default 2,000; 9,999 for a published benchmark. */
  readonly resamples?: number;
  readonly confidence?: number;
  /** `percentile` by default; `bca` for skewed scores. */
  readonly method?: 'percentile' | 'bca';
};

export type BootstrapMean = {
  readonly mean: number;
  /** Null when there is none to give: one answer, or everyone the same. */
  readonly interval: Interval | null;
  /** Standard deviation of the replicates; null when the t interval was used. */
  readonly standardError: number | null;
  readonly method: 'percentile' | 'bca' | 't';
  readonly seed: number;
  readonly resamples: number;
};

/** Below this the bootstrap is too rough and Student's t is used. */
const SMALLEST_SAMPLE = 20;

/**
 * Bootstrap interval for the mean of values held as counts (a composite score held as a histogram).
 *
 * Below 20 answers the t interval is given instead. The seed and the number of resamples come back with the answer,
 * so it can be had again.
 *
 * @throws RangeError when no one is counted, the lists differ in length, a count is not whole, or a setting is out of
 *   range
 * @see https://en.wikipedia.org/wiki/Bootstrapping_(statistics)
 */
export function bootstrapMeanInterval(
  values: readonly number[],
  counts: readonly number[],
  settings: BootstrapSettings,
): BootstrapMean {
  const { seed, resamples = 2000, confidence = 0.95, method = 'percentile' } = settings;
  const moments = momentsFromCounts(values, counts);
  const { n, mean, standardDeviation } = moments;
  if (mean === null) throw new RangeError('bootstrapMeanInterval requires at least one value');
  const plain = meanInterval(moments, confidence);
  if (n < SMALLEST_SAMPLE || standardDeviation === 0) {
    return { mean, interval: plain, standardError: null, method: 't', seed, resamples };
  }
  const replicates = bootstrapMeans(values, counts, resamples, seed);
  const interval =
    method === 'bca'
      ? bcaInterval(replicates, mean, meanAcceleration(values, counts), confidence)
      : percentileInterval(replicates, confidence);
  return {
    mean,
    interval,
    standardError: replicates.length > 1 ? sampleStandardDeviation([...replicates]) : null,
    method,
    seed,
    resamples,
  };
}

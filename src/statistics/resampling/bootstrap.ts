import { checkWhole } from '../check.js';
import { seededRandom } from '../random.js';

/**
 * Bootstrap replicates of any statistic: the statistic of `resamples` samples drawn with replacement from `sample`, each
 * as large as it. Resample respondents for a local figure; for a national one, authorities, each with all its people.
 *
 * @param sample what is drawn from, at least one
 * @param statistic of one resample; the list passed to it is used again, so it must not be kept
 * @param resamples how many, for example 2,000
 * @param seed a whole number, stored with the result; the same seed gives the same replicates
 * @throws RangeError when the sample is empty, resamples is not a whole number above zero, or the seed is not whole
 * @see https://en.wikipedia.org/wiki/Bootstrapping_(statistics)
 */
export function bootstrapReplicates<T>(
  sample: readonly T[],
  statistic: (resample: readonly T[]) => number,
  resamples: number,
  seed: number,
): Float64Array {
  checkResampling('bootstrapReplicates', sample.length, resamples);
  const random = seededRandom(seed);
  const drawn = [...sample];
  return Float64Array.from({ length: resamples }, () => {
    for (let i = 0; i < drawn.length; i++) {
      const pick = sample[random.below(sample.length)];
      if (pick !== undefined) drawn[i] = pick;
    }
    return statistic(drawn);
  });
}

/**
 * Bootstrap replicates of the mean of values held as counts: `counts[i]` people had `values[i]`. The same as resampling
 * the people one by one, without listing them for the caller.
 *
 * @throws RangeError when the lists differ in length, a count is not a whole number, no one is counted, resamples is
 *   not a whole number above zero, or the seed is not whole
 */
export function bootstrapMeans(
  values: readonly number[],
  counts: readonly number[],
  resamples: number,
  seed: number,
): Float64Array {
  if (values.length !== counts.length)
    throw new RangeError('bootstrapMeans requires as many counts as values');
  checkWhole('bootstrapMeans', 'counts', ...counts);
  const n = counts.reduce((sum, count) => sum + count, 0);
  checkResampling('bootstrapMeans', n, resamples);
  const people = new Float64Array(n);
  let start = 0;
  counts.forEach((count, index) => {
    people.fill(values[index] ?? 0, start, start + count);
    start += count;
  });
  const random = seededRandom(seed);
  return Float64Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += people[random.below(n)] ?? 0;
    return sum / n;
  });
}

function checkResampling(caller: string, n: number, resamples: number): void {
  if (n === 0) throw new RangeError(`${caller} requires at least one value`);
  if (!(Number.isInteger(resamples) && resamples > 0)) {
    throw new RangeError(`${caller} requires resamples to be a whole number above zero`);
  }
}

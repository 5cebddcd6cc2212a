/** Whether a process left as it is will meet a target. */
export type Assurance = 'consistently-meets' | 'hit-and-miss' | 'consistently-misses';

/**
 * Assurance by Making Data Count: a target beyond the limits is always met or always missed; one between them, or on a
 * limit, is hit and miss.
 *
 * @param low lower process limit
 * @param high upper process limit
 * @param better 1 when higher is better, −1 when lower is
 * @throws RangeError when a number is not finite or the low limit is above the high
 * @see https://www.england.nhs.uk/publication/making-data-count/
 */
export function assurance(target: number, low: number, high: number, better: 1 | -1): Assurance {
  if (![target, low, high].every(Number.isFinite))
    throw new RangeError('assurance requires a target and two limits');
  if (low > high) throw new RangeError('assurance requires a low limit that is not above the high');
  if (target > high) return better === 1 ? 'consistently-misses' : 'consistently-meets';
  if (target < low) return better === 1 ? 'consistently-meets' : 'consistently-misses';
  return 'hit-and-miss';
}

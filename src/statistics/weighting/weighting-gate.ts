/** Why weighting is refused. */
export type WeightingObjection = 'effective-size-below-half' | 'effective-size-below-30' | 'too-many-margins';

const LARGEST_MARGINS_IN_SMALL_SAMPLE = 3;
const SMALL_SAMPLE = 200;

/**
 * Whether weighting may be used: not when it leaves less than half the sample's worth or fewer than 30 effective
 * answers, nor with more than three margins in fewer than 200 people.
 *
 * @returns every objection; none means weighting may be used
 * @throws RangeError when n is not above zero, the effective size is outside 0 to n, or margins are not a whole number
 * @see https://www.surveypractice.org/article/2953
 */
export function weightingGate(n: number, effectiveN: number, margins: number): WeightingObjection[] {
  if (!(n > 0)) throw new RangeError('weightingGate requires n above zero');
  if (!(effectiveN >= 0 && effectiveN <= n * (1 + 1e-9))) {
    throw new RangeError('weightingGate requires an effective size from zero to n');
  }
  if (!(Number.isInteger(margins) && margins >= 0)) {
    throw new RangeError('weightingGate requires a whole number of margins');
  }
  const objections: WeightingObjection[] = [];
  if (effectiveN < n / 2) objections.push('effective-size-below-half');
  if (effectiveN < 30) objections.push('effective-size-below-30');
  if (n < SMALL_SAMPLE && margins > LARGEST_MARGINS_IN_SMALL_SAMPLE) objections.push('too-many-margins');
  return objections;
}

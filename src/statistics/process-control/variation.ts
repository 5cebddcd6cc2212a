import type { SpecialCause } from './special-causes.js';

/** What a point means for people: better, worse, or everyday variation. `special-high` and `special-low` when neither way is better. */
export type Variation = 'common-cause' | 'improvement' | 'concern' | 'special-high' | 'special-low';

/**
 * The meaning of a special cause: upwards is improvement where higher is better and concern where lower is; where neither
 * is better it is only high or low.
 *
 * @param better 1 when higher is better, −1 when lower is, 0 when neither
 * @see https://www.england.nhs.uk/publication/making-data-count/
 */
export function variationOf(cause: SpecialCause | null, better: 1 | 0 | -1): Variation {
  if (cause === null) return 'common-cause';
  if (better === 0) return cause.direction > 0 ? 'special-high' : 'special-low';
  return cause.direction === better ? 'improvement' : 'concern';
}

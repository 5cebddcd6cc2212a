import { roundHalfAway } from './rounding.js';

/** A percentage for plain words and Easy Read: `7 out of 10 people`, `Almost everyone`. Starts a sentence. */
export function outOfTen(percent: number): string {
  if (percent === 0) return 'Nobody';
  if (percent === 100) return 'Everyone';
  if (percent < 5) return 'Hardly anyone';
  if (percent >= 95) return 'Almost everyone';
  const tenths = roundHalfAway(percent / 10);
  return tenths === 5 ? 'Half of people' : `${tenths} out of 10 people`;
}

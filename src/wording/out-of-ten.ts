import { roundHalfAway } from './rounding.js';

/**
 * A percentage for plain words and Easy Read: `7 out of 10 people`, `Almost everyone`; with `people` saying who they are,
 * `7 out of 10 carers`, `Almost all carers`. Starts a sentence.
 */
export function outOfTen(percent: number, people = 'people'): string {
  const anyone = people === 'people';
  if (percent === 0) return anyone ? 'Nobody' : `No ${people}`;
  if (percent === 100) return anyone ? 'Everyone' : `All ${people}`;
  if (percent < 5) return anyone ? 'Hardly anyone' : `Hardly any ${people}`;
  if (percent >= 95) return anyone ? 'Almost everyone' : `Almost all ${people}`;
  const tenths = roundHalfAway(percent / 10);
  return tenths === 5 ? `Half of ${people}` : `${tenths} out of 10 ${people}`;
}

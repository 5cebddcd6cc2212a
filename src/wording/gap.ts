import { roundHalfAway } from './rounding.js';

/** A difference in percentage points as people: `8 more in every 100`, `5 fewer in every 100`. */
export function gapSentence(points: number): string {
  const size = Math.abs(roundHalfAway(points));
  if (size === 0) return 'less than 1 in every 100 apart';
  return `${size} ${points > 0 ? 'more' : 'fewer'} in every 100`;
}

/** The same for a table cell under a heading that says "in every 100 people": `8 more`, `5 fewer`, `under 1`. */
export function gapCell(points: number): string {
  const size = Math.abs(roundHalfAway(points));
  if (size === 0) return points === 0 ? 'none' : 'under 1';
  return `${size} ${points > 0 ? 'more' : 'fewer'}`;
}

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

function side(points: number): string {
  const size = Math.abs(roundHalfAway(points));
  return size === 0 ? '0' : `${size} ${points > 0 ? 'more' : 'fewer'}`;
}

/** The likely gap: `1 to 14 more`, `3 fewer to 5 more`, `2 to 9 fewer` (the smaller first). */
export function gapRange(low: number, high: number): string {
  const [least, most] = [roundHalfAway(low), roundHalfAway(high)];
  if (least >= 0) return `${least} to ${side(high)}`;
  if (most <= 0) return `${Math.abs(most)} to ${side(low)}`;
  return `${side(low)} to ${side(high)}`;
}

import { roundHalfAway } from './rounding.js';

/** `69%`. A share that is not nobody and not everybody never reads as 0% or 100%. */
export function percentWords(percent: number): string {
  const rounded = roundHalfAway(percent);
  if (rounded === 0 && percent > 0) return 'less than 1%';
  if (rounded === 100 && percent < 100) return 'more than 99%';
  return `${rounded}%`;
}

/** `61% to 76%`. The ends of a range round plainly. */
export function rangeWords(low: number, high: number): string {
  return `${roundHalfAway(low)}% to ${roundHalfAway(high)}%`;
}

/** `69% (range 61% to 76%)`, or only the percentage where there is no range. */
export function percentWithRange(percent: number, low: number | null, high: number | null): string {
  const words = percentWords(percent);
  return low === null || high === null ? words : `${words} (range ${rangeWords(low, high)})`;
}

import { roundHalfAway } from './rounding.js';

const words = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A whole number with commas: `4,300`. */
export function countWords(count: number): string {
  const rounded = roundHalfAway(count);
  const digits = String(Math.abs(rounded)).replace(/\B(?=(\d{3})+$)/g, ',');
  return rounded < 0 ? `−${digits}` : digits;
}

/** 0 to 9 in words, for running text and headings ("three strengths"); larger numbers as numerals. */
export function inWords(count: number): string {
  return words[count] ?? countWords(count);
}

/** `one question`, `14 questions`: the number (one in words, the rest as numerals) with its noun. */
export function plural(count: number, singular: string, more = `${singular}s`): string {
  return count === 1 ? `one ${singular}` : `${countWords(count)} ${more}`;
}

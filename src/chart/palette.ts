import type { Colour } from './scene.js';

/** Ink and paper. */
export const ink = {
  text: '#0B0C0C',
  muted: '#505A5F',
  rule: '#B1B4B6',
  grid: '#DEE0E2',
  outline: '#3D3D3D',
  paper: '#FFFFFF',
} as const satisfies Record<string, Colour>;

/** Local against the rest: also told apart by shape (filled round, open diamond). */
export const pair = { here: '#12436D', there: '#A3470F' } as const satisfies Record<string, Colour>;

/**
 * From the most negative answer to the most positive, brown to blue and never red to green. The pale ones need a
 * dark outline, which carries the contrast with the paper.
 */
export const fivePoint = ['#8A3B00', '#E8A06A', '#D0D4D8', '#8FBBE0', '#12436D'] as const satisfies Colour[];

/** The colour of text that stands on each step of `fivePoint`. */
export const onFivePoint = [
  '#FFFFFF',
  '#0B0C0C',
  '#0B0C0C',
  '#0B0C0C',
  '#FFFFFF',
] as const satisfies Colour[];

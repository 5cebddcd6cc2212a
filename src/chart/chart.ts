export type { DotChart, DotRow } from './dot-and-range.js';
export { dotAndRange } from './dot-and-range.js';
export type { Colour, Scene, Shape, TextShape } from './scene.js';

export type { DotChart, DotRow } from './dot-and-range.js';
export { dotAndRange } from './dot-and-range.js';
export type { DumbbellChart, DumbbellRow } from './dumbbell.js';
export { dumbbell } from './dumbbell.js';
export { tenPeople } from './out-of-ten.js';
export type { Colour, Scene, Shape, TextShape } from './scene.js';
export type { StackedAnswer, StackedChart, StackedRow } from './stacked-bars.js';
export { stackedBars } from './stacked-bars.js';

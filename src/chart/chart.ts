export type { Colour, Scene, Shape, TextShape } from './scene.js';

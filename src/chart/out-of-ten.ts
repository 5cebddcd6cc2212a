import { ink, pair } from './palette.js';
import type { Scene, Shape } from './scene.js';

const size = 34;

/** A simple person: a head and shoulders, filled or only outlined. */
function person(left: number, filled: boolean): Shape[] {
  const fill = filled ? pair.here : ink.paper;
  const middle = left + size / 2;
  return [
    { shape: 'circle', cx: middle, cy: 12, r: 7, fill, stroke: pair.here, strokeWidth: 1.4 },
    {
      shape: 'polygon',
      points: [
        [middle - 11, 48],
        [middle - 11, 30],
        [middle - 6, 23],
        [middle + 6, 23],
        [middle + 11, 30],
        [middle + 11, 48],
      ],
      fill,
      stroke: pair.here,
      strokeWidth: 1.4,
    },
  ];
}

/** Ten people in a row, the first `count` of them filled. */
export function tenPeople(count: number): Scene {
  const shapes = Array.from({ length: 10 }, (_, index) => person(index * size, index < count)).flat();
  return { width: 10 * size, height: 52, shapes };
}

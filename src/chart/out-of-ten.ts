import { ink, pair } from './palette.js';
import type { Scene, Shape } from './scene.js';

const size = 34;
const row = 58;

/** A simple person: a head and shoulders, filled or only outlined. */
function person(left: number, top: number, filled: boolean): Shape[] {
  const fill = filled ? pair.here : ink.paper;
  const middle = left + size / 2;
  return [
    { shape: 'circle', cx: middle, cy: top + 12, r: 7, fill, stroke: pair.here, strokeWidth: 1.4 },
    {
      shape: 'polygon',
      points: [
        [middle - 11, top + 48],
        [middle - 11, top + 30],
        [middle - 6, top + 23],
        [middle + 6, top + 23],
        [middle + 11, top + 30],
        [middle + 11, top + 48],
      ],
      fill,
      stroke: pair.here,
      strokeWidth: 1.4,
    },
  ];
}

/** Ten people in two rows of five, the first `count` of them filled. */
export function tenPeople(count: number): Scene {
  const shapes = Array.from({ length: 10 }, (_, i) =>
    person((i % 5) * size, Math.floor(i / 5) * row, i < count),
  ).flat();
  return { width: 5 * size, height: row + 52, shapes };
}

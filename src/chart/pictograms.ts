import { ink, pair } from './palette.js';
import type { Scene, Shape } from './scene.js';
import { box, dot, lineFrom, textAt } from './shapes.js';

// Simple pictures for Easy Read, drawn here so that nobody's licence is needed. All on a square of 100 points.

const side = 100;
const thick = 4;

function outline(cx: number, cy: number, r: number): Shape {
  return { shape: 'circle', cx, cy, r, fill: ink.paper, stroke: pair.here, strokeWidth: thick };
}

function polygon(points: readonly (readonly [number, number])[], filled = false): Shape {
  return {
    shape: 'polygon',
    points,
    fill: filled ? pair.here : ink.paper,
    stroke: pair.here,
    strokeWidth: thick,
  };
}

function stroke(...points: readonly (readonly [number, number])[]): Shape[] {
  return points.slice(1).map(([x, y], i) => {
    const [fromX, fromY] = points[i] ?? [x, y];
    return lineFrom(fromX, fromY, x, y, pair.here, thick);
  });
}

/** A mouth from left to right; `bend` is how far its middle hangs below its ends. */
function mouth(bend: number): Shape[] {
  const steps = Array.from({ length: 13 }, (_, i) => (i - 6) / 6);
  return stroke(...steps.map((at) => [50 + 22 * at, 64 + bend * (1 - at * at) - bend / 2] as const));
}

function face(bend: number): Shape[] {
  return [outline(50, 50, 42), dot(36, 40, 5, pair.here), dot(64, 40, 5, pair.here), ...mouth(bend)];
}

/** A head and shoulders; `x` is the middle, `top` the top of the head. */
function person(x: number, top: number, size = 1): Shape[] {
  const at = (dx: number, dy: number) => [x + dx * size, top + dy * size] as const;
  return [
    polygon([at(-20, 68), at(-20, 42), at(-11, 32), at(11, 32), at(20, 42), at(20, 68)], true),
    {
      shape: 'circle',
      cx: x,
      cy: top + 14 * size,
      r: 12 * size,
      fill: pair.here,
      stroke: null,
      strokeWidth: 0,
    },
  ];
}

const drawings = {
  /** This is better. */
  smile: () => face(20),
  /** This is not as good. */
  frown: () => face(-20),
  /** We cannot tell. */
  unsure: () => [
    outline(50, 50, 42),
    textAt(50, 69, '?', { size: 56, weight: 'bold', anchor: 'middle', fill: pair.here }),
  ],
  /** This is about the same. */
  same: () => [outline(50, 50, 42), ...stroke([30, 41], [70, 41]), ...stroke([30, 59], [70, 59])],
  /** The people who live here. */
  people: () => [...person(22, 22, 0.8), ...person(78, 22, 0.8), ...person(50, 16)],
  /** Somebody says something. */
  speech: () => [
    polygon([
      [8, 12],
      [92, 12],
      [92, 66],
      [48, 66],
      [26, 90],
      [28, 66],
      [8, 66],
    ]),
    ...stroke([22, 30], [78, 30]),
    ...stroke([22, 47], [62, 47]),
  ],
  /** A list of questions with answers. */
  survey: () => [
    box(18, 8, 64, 84, ink.paper, pair.here, thick),
    ...[26, 50, 74].flatMap((y) => [
      ...stroke([27, y], [32, y + 6], [41, y - 6]),
      ...stroke([50, y], [72, y]),
    ]),
  ],
  /** Two people, one helping the other. */
  help: () => [...person(30, 18), ...person(72, 32, 0.8), ...stroke([36, 62], [66, 70])],
  /** Nobody else sees it. */
  lock: () => [
    ...stroke([32, 46], [32, 30], [38, 18], [50, 13], [62, 18], [68, 30], [68, 46]),
    { shape: 'rect', x: 20, y: 46, width: 60, height: 44, fill: pair.here, stroke: null, strokeWidth: 0 },
    dot(50, 64, 6, ink.paper),
    box(47.5, 64, 5, 14, ink.paper),
  ],
  /** Talking about what to do next. */
  meeting: () => [
    ...person(24, 28, 0.85),
    ...person(76, 28, 0.85),
    box(8, 74, 84, 8, ink.paper, pair.here, thick),
    polygon([
      [38, 6],
      [62, 6],
      [62, 22],
      [52, 22],
      [46, 30],
      [46, 22],
      [38, 22],
    ]),
  ],
  /** Whom to ask. */
  letter: () => [box(10, 24, 80, 54, ink.paper, pair.here, thick), ...stroke([10, 26], [50, 56], [90, 26])],
} satisfies Record<string, () => readonly Shape[]>;

/** What a small picture can show. */
export type PictogramName = keyof typeof drawings;

/** A small picture for Easy Read, a square of 100 points. */
export function pictogram(name: PictogramName): Scene {
  return { width: side, height: side, shapes: drawings[name]() };
}

export const pictogramNames = Object.keys(drawings) as readonly PictogramName[];

import { measureText } from './measure.js';
import { ink, pair } from './palette.js';
import { across, extentOf, ticksOf } from './scale.js';
import type { Scene, Shape } from './scene.js';
import { dot, lineFrom, textAt, textSize } from './shapes.js';

export interface FunnelChart {
  readonly width: number;
  /** This council: the only one that is named. */
  readonly own: {
    readonly name: string;
    readonly base: number;
    readonly percent: number;
    readonly words: string;
  };
  /** The other councils, never named. */
  readonly others: readonly { readonly base: number; readonly percent: number }[];
  readonly average: { readonly percent: number; readonly words: string };
  /** The limits at bases from small to large. */
  readonly limits: readonly {
    readonly base: number;
    readonly inner: readonly [low: number, high: number];
    readonly outer: readonly [low: number, high: number];
  }[];
}

const left = 38;
const plotHeight = 230;

/** Bases on the axis: 1, 2 or 5 times a power of ten apart, four to eight of them. */
function baseTicks(most: number): readonly number[] {
  const raw = most / 5;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, raw)));
  const step = [1, 2, 5, 10].map((size) => size * power).find((size) => size >= raw) ?? 10 * power;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
}

/**
 * Every council by how many answered and how many of them were positive, with the limits that chance alone would
 * keep nearly all of them in. Only this council is named; the others are open grey circles.
 */
export function funnel(chart: FunnelChart): Scene {
  const { width, own, others, average, limits } = chart;
  const bases = [own.base, ...others.map(({ base }) => base), ...limits.map(({ base }) => base)];
  const most = Math.max(...bases) * 1.04;
  const extent = extentOf([
    own.percent,
    average.percent,
    ...others.map(({ percent }) => percent),
    ...limits.flatMap(({ inner }) => [...inner]),
  ]);
  const top = 26;
  const bottom = top + plotHeight;
  const right = width - 12;
  const x = across({ from: 0, to: most }, left, right - left);
  const y = (percent: number) =>
    bottom -
    ((Math.min(extent.to, Math.max(extent.from, percent)) - extent.from) / (extent.to - extent.from)) *
      plotHeight;
  const shapes: Shape[] = [dot(6, 8.3, 5, pair.here), textAt(17, 12, own.name)];
  const start = 17 + 1.08 * measureText(own.name, textSize, 'regular') + 16;
  if (others.length > 0) {
    shapes.push(
      dot(start + 6, 8.3, 4, ink.paper, ink.muted),
      textAt(start + 17, 12, 'Other councils, not named'),
    );
  } else {
    const words = `All councils together ${average.words}`;
    shapes.push(lineFrom(start, 8.3, start + 13, 8.3, ink.muted, 1.2), textAt(start + 18, 12, words));
  }
  for (const tick of ticksOf(extent)) {
    shapes.push(lineFrom(left, y(tick), right, y(tick), ink.grid, 0.75));
    shapes.push(textAt(left - 5, y(tick) + 3.7, `${tick}%`, { anchor: 'end', fill: ink.muted }));
  }
  for (const tick of baseTicks(most)) {
    if (x(tick) > right - 8) continue;
    shapes.push(textAt(x(tick), bottom + 15, `${tick}`, { anchor: 'middle', fill: ink.muted }));
  }
  shapes.push(textAt(right, bottom + 30, 'People who answered', { anchor: 'end', fill: ink.muted }));
  shapes.push(lineFrom(left, y(average.percent), right, y(average.percent), ink.muted, 1.2));
  for (const [i, limit] of limits.entries()) {
    const before = limits[i - 1];
    if (before === undefined) continue;
    for (const side of [0, 1] as const) {
      const edge = (line: 'inner' | 'outer', width: number, dashes: [number, number]) =>
        lineFrom(
          x(before.base),
          y(before[line][side]),
          x(limit.base),
          y(limit[line][side]),
          ink.muted,
          width,
          dashes,
        );
      shapes.push(edge('inner', 1, [2, 3]), edge('outer', 1.2, [6, 3]));
    }
  }
  for (const { base, percent } of others) shapes.push(dot(x(base), y(percent), 4, ink.paper, ink.muted));
  shapes.push(dot(x(own.base), y(own.percent), 5.5, pair.here, ink.paper));
  shapes.push(...ownLabel(chart, x(own.base), y(own.percent), right));
  return { width, height: bottom + 36, shapes };
}

/** The name and figure of this council beside its mark, on the side with room. */
function ownLabel({ own }: FunnelChart, x: number, y: number, right: number): Shape[] {
  const words = `${own.name} ${own.words}`;
  const room = 1.08 * measureText(words, textSize, 'bold') + 12;
  const onRight = x + room <= right;
  const fits = onRight || x - room >= 0;
  const style = { weight: 'bold', fill: pair.here } as const;
  if (!fits) return [textAt(x, y - 10, own.words, { ...style, anchor: 'middle' })];
  return [textAt(onRight ? x + 10 : x - 10, y + 3.7, words, { ...style, anchor: onRight ? 'start' : 'end' })];
}

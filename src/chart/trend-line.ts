import { measureText } from './measure.js';
import { ink, pair } from './palette.js';
import { extentOf, ticksOf } from './scale.js';
import type { Scene, Shape } from './scene.js';
import { diamond, dot, lineFrom, textAt, textSize } from './shapes.js';

/** One survey or period. */
export interface TrendPoint {
  readonly label: string;
  readonly percent: number;
  readonly words: string;
  /** The range of this result; null leaves it out, as a process chart does. */
  readonly range: { readonly low: number; readonly high: number } | null;
  /** The limits within which ordinary ups and downs lie, in a process chart. */
  readonly limits: { readonly low: number; readonly high: number } | null;
  /** Something other than ordinary ups and downs: drawn as a diamond and always labelled. */
  readonly special: boolean;
}

export interface TrendChart {
  readonly width: number;
  /** The usual level, in a process chart; null in a plain trend. */
  readonly usual: { readonly percent: number; readonly words: string } | null;
  /** What the marks mean, for the key. */
  readonly key: { readonly point: string; readonly special: string | null; readonly limits: string | null };
  readonly points: readonly TrendPoint[];
}

const plotHeight = 130;
const left = 38;
const slack = 1.08;

interface Taken {
  readonly from: number;
  readonly to: number;
}

/** True, and remembered, when a text of this width centred on `x` keeps clear of those before it. */
function fits(taken: Taken[], x: number, words: string, right: number): boolean {
  const half = (slack * measureText(words, textSize, 'bold')) / 2 + 3;
  const want = { from: x - half, to: x + half };
  if (want.from < 0 || want.to > right) return false;
  if (taken.some(({ from, to }) => want.from < to && from < want.to)) return false;
  taken.push(want);
  return true;
}

function keyShapes({ key, usual, points }: TrendChart): Shape[] {
  const shapes: Shape[] = [];
  let x = 0;
  const entry = (mark: readonly Shape[], words: string) => {
    shapes.push(...mark, textAt(x + 18, 12, words));
    x += 18 + slack * measureText(words, textSize, 'regular') + 18;
  };
  entry([dot(x + 6, 8.3, 4.2, pair.here)], key.point);
  if (key.special !== null && points.some(({ special }) => special)) {
    entry([diamond(x + 6, 8.3, 5.4, ink.paper, pair.there)], key.special);
  }
  if (key.limits !== null) entry([lineFrom(x, 8.3, x + 13, 8.3, ink.muted, 1.2, [4, 3])], key.limits);
  if (usual !== null) entry([lineFrom(x, 8.3, x + 13, 8.3, ink.muted, 1.2)], usual.words);
  return shapes;
}

/**
 * A result over time, with its ranges; or a process chart with the usual level and the limits of ordinary ups and
 * downs. Every point is drawn; numbers and dates are printed where they fit, the special, last and first ones before
 * the others.
 */
export function trendLine(chart: TrendChart): Scene {
  const { points, width, usual } = chart;
  const values = points.flatMap(({ percent, range, limits }) => [
    percent,
    ...(range === null ? [] : [range.low, range.high]),
    ...(limits === null ? [] : [limits.low, limits.high]),
  ]);
  const extent = extentOf(usual === null ? values : [...values, usual.percent]);
  const top = 40;
  const bottom = top + plotHeight;
  const right = width - 14;
  const x = (index: number) => left + 22 + ((right - left - 44) * (index + 0.5)) / Math.max(1, points.length);
  const y = (percent: number) => bottom - ((percent - extent.from) / (extent.to - extent.from)) * plotHeight;
  const shapes: Shape[] = keyShapes(chart);
  for (const tick of ticksOf(extent)) {
    shapes.push(lineFrom(left, y(tick), right, y(tick), ink.grid, 0.75));
    shapes.push(textAt(left - 5, y(tick) + 3.7, `${tick}%`, { anchor: 'end', fill: ink.muted }));
  }
  if (usual !== null) shapes.push(lineFrom(left, y(usual.percent), right, y(usual.percent), ink.muted, 1.2));
  const half = (right - left - 44) / Math.max(1, points.length) / 2;
  for (const [i, { limits }] of points.entries()) {
    if (limits === null) continue;
    for (const limit of [limits.low, limits.high]) {
      shapes.push(lineFrom(x(i) - half, y(limit), x(i) + half, y(limit), ink.muted, 1.2, [4, 3]));
    }
  }
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    if (before !== undefined) {
      shapes.push(lineFrom(x(i - 1), y(before.percent), x(i), y(point.percent), pair.here, 1.2));
    }
  }
  for (const [i, { percent, range, special }] of points.entries()) {
    if (range !== null) shapes.push(lineFrom(x(i), y(range.low), x(i), y(range.high), pair.here, 3));
    shapes.push(
      special
        ? diamond(x(i), y(percent), 6.4, ink.paper, pair.there)
        : dot(x(i), y(percent), 4.2, pair.here, ink.paper),
    );
  }
  shapes.push(...labels(chart, x, y, bottom));
  return { width, height: bottom + 18, shapes };
}

/** Numbers in a band over the plot and dates under it: those that matter most first, as many as fit. */
function labels(
  { points, width }: TrendChart,
  x: (index: number) => number,
  y: (percent: number) => number,
  bottom: number,
): Shape[] {
  const order = points
    .map((point, index) => ({ point, index }))
    .toSorted(
      (a, b) =>
        Number(b.point.special) - Number(a.point.special) ||
        Number(isEnd(b.index, points.length)) - Number(isEnd(a.index, points.length)) ||
        a.index - b.index,
    );
  const [numbers, dates]: [Taken[], Taken[]] = [[], []];
  return order.flatMap(({ point, index }): Shape[] => {
    const at = x(index);
    const lift = point.range === null ? y(point.percent) : y(point.range.high);
    const number = fits(numbers, at, point.words, width)
      ? [textAt(at, lift - 9, point.words, { anchor: 'middle', weight: 'bold' as const, fill: pair.here })]
      : [];
    const date = fits(dates, at, point.label, width)
      ? [textAt(at, bottom + 14, point.label, { anchor: 'middle', fill: ink.muted })]
      : [];
    return [...number, ...date];
  });
}

function isEnd(index: number, count: number): boolean {
  return index === 0 || index === count - 1;
}

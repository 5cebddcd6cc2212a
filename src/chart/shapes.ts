import type { Colour, Shape, TextShape } from './scene.js';

/** Smallest text in any chart, in points. */
export const textSize = 10.5;

/** Space from one line of chart text to the next. */
export const lineHeight = 13;

type TextStyle = Partial<Pick<TextShape, 'size' | 'weight' | 'anchor' | 'fill'>>;

export function textAt(x: number, y: number, text: string, style: TextStyle = {}): TextShape {
  const plain = { size: textSize, weight: 'regular', anchor: 'start', fill: '#0B0C0C' } as const;
  return { shape: 'text', x, y, text, ...plain, ...style };
}

/** Lines of text centred on `middle`, a shape a line. */
export function textBlock(
  x: number,
  middle: number,
  lines: readonly string[],
  style: TextStyle = {},
): Shape[] {
  const size = style.size ?? textSize;
  const first = middle - ((lines.length - 1) * lineHeight) / 2 + size * 0.35;
  return lines.map((line, index) => textAt(x, first + index * lineHeight, line, style));
}

export function lineFrom(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: Colour,
  strokeWidth = 1,
  dash: readonly number[] | null = null,
): Shape {
  return { shape: 'line', x1, y1, x2, y2, stroke, strokeWidth, dash };
}

export function box(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: Colour | null,
  stroke: Colour | null = null,
  strokeWidth = 0,
): Shape {
  return { shape: 'rect', x, y, width, height, fill, stroke, strokeWidth };
}

export function dot(
  cx: number,
  cy: number,
  r: number,
  fill: Colour | null,
  stroke: Colour | null = null,
): Shape {
  return { shape: 'circle', cx, cy, r, fill, stroke, strokeWidth: stroke === null ? 0 : 1 };
}

/** An open diamond: `half` from its middle to each corner. */
export function diamond(cx: number, cy: number, half: number, fill: Colour | null, stroke: Colour): Shape {
  const points = [
    [cx, cy - half],
    [cx + half, cy],
    [cx, cy + half],
    [cx - half, cy],
  ] as const;
  return { shape: 'polygon', points, fill, stroke, strokeWidth: 1.8 };
}

/** A triangle that points up or down, `half` from its middle to each side. */
export function triangle(
  cx: number,
  cy: number,
  half: number,
  direction: 'up' | 'down',
  fill: Colour,
): Shape {
  const tip = direction === 'up' ? -half : half;
  const points = [
    [cx, cy + tip],
    [cx + half * 1.1, cy - tip],
    [cx - half * 1.1, cy - tip],
  ] as const;
  return { shape: 'polygon', points, fill, stroke: null, strokeWidth: 0 };
}

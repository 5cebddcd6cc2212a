import { measureText } from './measure.js';
import { ink, pair } from './palette.js';
import { across, extentOf, ticksOf } from './scale.js';
import type { Scene, Shape } from './scene.js';
import { diamond, dot, lineFrom, lineHeight, textAt, textBlock, textSize } from './shapes.js';
import { wrapText } from './wrap.js';

/** Two percentages of one thing: the first a filled dot, the second an open diamond. */
export interface DumbbellRow {
  readonly label: string;
  readonly first: { readonly percent: number; readonly words: string };
  readonly second: { readonly percent: number; readonly words: string };
}

export interface DumbbellChart {
  readonly width: number;
  /** What the two marks are, in a few words: they make the key. */
  readonly key: { readonly first: string; readonly second: string };
  readonly rows: readonly DumbbellRow[];
}

/** One row a pair of percentages, joined by a line, each with its number beside its mark. */
export function dumbbell(chart: DumbbellChart): Scene {
  const rows = chart.rows;
  const labelWidth = Math.min(
    chart.width * 0.42,
    1.08 * Math.max(0, ...rows.map(({ label }) => measureText(label, textSize, 'regular'))),
  );
  const left = labelWidth + 46;
  const right = chart.width - 38;
  const extent = extentOf(rows.flatMap(({ first, second }) => [first.percent, second.percent]));
  const x = across(extent, left, right - left);
  const shapes: Shape[] = [];
  let y = 12;
  for (const [words, mark] of [
    [chart.key.first, dot(6, y - 3.7, 4.2, pair.here)],
    [chart.key.second, null],
  ] as const) {
    const lines = wrapText(words, chart.width - 20, textSize, 'regular');
    shapes.push(mark ?? diamond(6, y - 3.7, 5.2, ink.paper, pair.there));
    for (const line of lines) {
      shapes.push(textAt(18, y, line));
      y += lineHeight + 3;
    }
  }
  const top = y;
  const body: Shape[] = [];
  for (const row of rows) {
    const lines = wrapText(row.label, labelWidth, textSize, 'regular');
    const height = Math.max(24, lines.length * lineHeight + 11);
    const middle = y + height / 2;
    const [a, b] = [x(row.first.percent), x(row.second.percent)];
    const aIsRight = a >= b;
    body.push(lineFrom(0, y, chart.width, y, ink.grid, 0.5), ...textBlock(0, middle, lines));
    body.push(lineFrom(a, middle, b, middle, ink.rule, 2.5));
    body.push(diamond(b, middle, 5.4, ink.paper, pair.there), dot(a, middle, 4.4, pair.here, ink.paper));
    const beside = (
      at: number,
      onRight: boolean,
      words: string,
      fill: typeof pair.here | typeof pair.there,
    ) =>
      textBlock(at + (onRight ? 9 : -9), middle, [words], {
        anchor: onRight ? 'start' : 'end',
        weight: 'bold',
        fill,
      });
    body.push(...beside(a, aIsRight, row.first.words, pair.here));
    body.push(...beside(b, !aIsRight, row.second.words, pair.there));
    y += height;
  }
  body.push(lineFrom(0, y, chart.width, y, ink.grid, 0.5));
  const ticks = ticksOf(extent, Math.max(2, Math.floor((right - left) / 36)));
  const grid = ticks.map((tick) => lineFrom(x(tick), top, x(tick), y, ink.grid, 0.75));
  const axis = ticks.map((tick) =>
    textAt(x(tick), y + 13, `${tick}%`, { anchor: 'middle', fill: ink.muted }),
  );
  return { width: chart.width, height: y + 18, shapes: [...shapes, ...grid, ...body, ...axis] };
}

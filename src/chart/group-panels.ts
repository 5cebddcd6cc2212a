import { measureText } from './measure.js';
import { ink, pair } from './palette.js';
import { across, extentOf, ticksOf } from './scale.js';
import type { Scene, Shape } from './scene.js';
import { dot, lineFrom, lineHeight, textAt, textBlock, textSize } from './shapes.js';
import { wrapText } from './wrap.js';

/** A group's result on one question; null where it is not shown. */
export type PanelMark = { readonly percent: number; readonly low: number; readonly high: number } | null;

export interface GroupPanels {
  readonly width: number;
  /** What the upright line in each row is: "Everyone". */
  readonly everyone: string;
  readonly groups: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly everyone: number | null;
    /** One mark a group, in their order. */
    readonly marks: readonly PanelMark[];
  }[];
}

const gap = 14;

/** A small panel for each group, on one scale: its result as a dot on its range, and everyone's as an upright line. */
export function groupPanels(chart: GroupPanels): Scene {
  const { width, groups, rows } = chart;
  // Few panels leave room for labels on one line.
  const labelWidth = Math.min(
    width * (groups.length < 3 ? 0.5 : groups.length === 3 ? 0.44 : groups.length === 4 ? 0.38 : 0.32),
    1.08 * Math.max(0, ...rows.map(({ label }) => measureText(label, textSize, 'regular'))),
  );
  const extent = extentOf(
    rows.flatMap(({ everyone, marks }) => [
      ...(everyone === null ? [] : [everyone]),
      ...marks.flatMap((mark) => (mark === null ? [] : [mark.low, mark.high])),
    ]),
  );
  const room = (width - labelWidth) / Math.max(1, groups.length) - gap;
  const lefts = groups.map((_, i) => labelWidth + gap + i * (room + gap));
  const titles = groups.map((title) => wrapText(title, room / 1.08, textSize, 'bold'));
  const titleHeight = Math.max(1, ...titles.map(({ length }) => length)) * lineHeight;
  const top = 24 + titleHeight + 4;
  const shapes: Shape[] = [
    dot(6, 8.3, 4, pair.here),
    textAt(16, 12, 'Group, with range'),
    lineFrom(136, 2, 136, 14, pair.there, 2.2),
    textAt(144, 12, chart.everyone),
  ];
  for (const [i, lines] of titles.entries()) {
    shapes.push(...textBlock(lefts[i] ?? 0, 24 + titleHeight / 2, lines, { weight: 'bold' }));
  }
  const ticks = ticksOf(extent, Math.max(1, Math.floor(room / 40)));
  const scales = lefts.map((left) => across(extent, left + 4, room - 18));
  let y = top;
  const body: Shape[] = [lineFrom(0, y, width, y, ink.rule, 0.75)];
  for (const row of rows) {
    const lines = wrapText(row.label, labelWidth / 1.08, textSize, 'regular');
    const height = Math.max(19, lines.length * lineHeight + 6);
    const middle = y + height / 2;
    body.push(...textBlock(0, middle, lines));
    for (const [i, x] of scales.entries()) {
      const mark = row.marks[i] ?? null;
      if (mark === null) {
        body.push(...textBlock((lefts[i] ?? 0) + 4, middle, ['not shown'], { fill: ink.muted }));
        continue;
      }
      if (row.everyone !== null) {
        body.push(lineFrom(x(row.everyone), y + 3, x(row.everyone), y + height - 3, pair.there, 2.2));
      }
      body.push(lineFrom(x(mark.low), middle, x(mark.high), middle, pair.here, 3));
      body.push(dot(x(mark.percent), middle, 4, pair.here, ink.paper));
    }
    y += height;
    body.push(lineFrom(0, y, width, y, ink.grid, 0.5));
  }
  const grid = scales.flatMap((x) => ticks.map((tick) => lineFrom(x(tick), top, x(tick), y, ink.grid, 0.75)));
  const axis = scales.flatMap((x) =>
    ticks.map((tick) => textAt(x(tick), y + 14, `${tick}%`, { anchor: 'middle', fill: ink.muted })),
  );
  return { width, height: y + 18, shapes: [...shapes, ...grid, ...body, ...axis] };
}

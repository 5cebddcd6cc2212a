import { ink, pair } from './palette.js';
import type { Scene, Shape } from './scene.js';
import { box, dot, lineFrom, lineHeight, textAt, textBlock, textSize } from './shapes.js';
import { wrapText } from './wrap.js';

/** Something people rated: how much it goes with better outcomes, and how it goes here. Importances are percentages. */
export interface PriorityPoint {
  readonly label: string;
  readonly importance: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Clearly more important than the average of all of them: a filled mark. */
  readonly important: boolean;
  readonly here: 'lower' | 'unclear' | 'higher';
}

export interface PriorityChart {
  readonly width: number;
  /** An equal share for each: the line that "more important than average" is measured from. */
  readonly average: number;
  readonly points: readonly PriorityPoint[];
}

const columns = [
  { here: 'lower', title: 'Less positive here', means: 'Look here first' },
  { here: 'unclear', title: 'No clear difference', means: 'Check with people' },
  { here: 'higher', title: 'More positive here', means: 'Protect' },
] as const;

const bold = { weight: 'bold' } as const;
const radius = 9;
const axisRoom = 40;
const plotHeight = 250;
const leastColumn = 118;

/** Widths of the three columns: room for its words, the rest by how many points each holds. */
function columnWidths(points: readonly PriorityPoint[], total: number): readonly number[] {
  const counts = columns.map(({ here }) => points.filter((point) => point.here === here).length);
  const spare = total - leastColumn * columns.length;
  const all = Math.max(1, points.length);
  return counts.map((count) => leastColumn + (spare * (points.length === 0 ? 1 / 3 : count)) / all);
}

function topOf(points: readonly PriorityPoint[], average: number): number {
  const highest = Math.max(average, ...points.map(({ importance, high }) => Math.max(importance, high ?? 0)));
  return Math.ceil((highest * 1.05) / 10) * 10;
}

/** The number of each point and what it stands for, in two columns. */
function keyShapes(
  points: readonly PriorityPoint[],
  width: number,
  top: number,
): { shapes: Shape[]; height: number } {
  const half = (width - 20) / 2;
  const rows = Math.ceil(points.length / 2);
  const shapes: Shape[] = [];
  const bottoms = [0, 1].map((column) => {
    let y = top;
    for (const [i, { label }] of points.slice(column * rows, (column + 1) * rows).entries()) {
      const x = column * (half + 20);
      const lines = wrapText(label, (half - 24) / 1.08, textSize, 'regular');
      shapes.push(textAt(x, y + textSize, `${column * rows + i + 1}`, bold));
      for (const [line, words] of lines.entries()) {
        shapes.push(textAt(x + 24, y + textSize + line * lineHeight, words));
      }
      y += Math.max(1, lines.length) * lineHeight + 4;
    }
    return y;
  });
  return { shapes, height: Math.max(...bottoms) };
}

/**
 * What to look at first: importance upwards, and across it whether people here are less or more positive than
 * elsewhere. Each point is a number with a key below; a filled one is clearly more important than average. A line
 * through a point is the range of its importance. Only what is filled has the name of its column as advice.
 */
export function priorityMatrix(chart: PriorityChart): Scene {
  const { points, average, width } = chart;
  const widths = columnWidths(points, width - axisRoom);
  const shapes: Shape[] = [
    dot(radius, 11, radius - 1, pair.here),
    textAt(24, 15, 'Clearly more important than average'),
    dot(radius + 250, 11, radius - 1, ink.paper, pair.here),
    textAt(274, 15, 'Not clearly so: lower priority'),
  ];
  const top = 68;
  const bottom = top + plotHeight;
  const most = topOf(points, average);
  const y = (share: number) => bottom - 12 - (share / most) * (plotHeight - 30);
  const step = most > 40 ? 20 : 10;
  for (let tick = 0; tick <= most; tick += step) {
    shapes.push(lineFrom(axisRoom, y(tick), width, y(tick), ink.grid, 0.75));
    shapes.push(textAt(axisRoom - 6, y(tick) + 3.7, `${tick}%`, { anchor: 'end', fill: ink.muted }));
  }
  shapes.push(lineFrom(axisRoom, y(average), width, y(average), ink.muted, 1.2, [5, 4]));
  let left = axisRoom;
  for (const [index, { here, title, means }] of columns.entries()) {
    const room = widths[index] ?? leastColumn;
    shapes.push(box(left, top, room, plotHeight, null, ink.rule, 1));
    shapes.push(...textBlock(left + room / 2, top - 26, [title], { anchor: 'middle', fill: ink.muted }));
    shapes.push(...textBlock(left + room / 2, top - 10, [means], { ...bold, anchor: 'middle' }));
    const inside = points.flatMap((point, i) => (point.here === here ? [{ point, number: i + 1 }] : []));
    for (const [place, { point, number }] of inside.entries()) {
      const x = left + ((place + 0.5) * room) / inside.length;
      const at = y(point.importance);
      if (point.low !== null && point.high !== null) {
        shapes.push(lineFrom(x, y(point.low), x, y(point.high), pair.here, 2));
      }
      shapes.push(dot(x, at, radius, point.important ? pair.here : ink.paper, pair.here));
      const fill = point.important ? ink.paper : ink.text;
      shapes.push(...textBlock(x, at, [`${number}`], { ...bold, anchor: 'middle', fill }));
    }
    left += room;
  }
  const key = keyShapes(points, width, bottom + 12);
  return { width, height: key.height, shapes: [...shapes, ...key.shapes] };
}

import { measureText } from './measure.js';
import { ink, pair } from './palette.js';
import { across, extentOf, ticksOf } from './scale.js';
import type { Scene, Shape } from './scene.js';
import { diamond, dot, lineFrom, lineHeight, textAt, textBlock, textSize, triangle } from './shapes.js';
import { wrapText } from './wrap.js';

/** A question in a dot-and-range chart. Texts come ready to print. */
export interface DotRow {
  readonly label: string;
  /** The local figure; null where it is not shown, and then `note` says so in the row. */
  readonly here: {
    readonly percent: number;
    readonly low: number;
    readonly high: number;
    readonly words: string;
  } | null;
  /** The published point; `percent` is null for a bound, which is never drawn. */
  readonly there: { readonly percent: number | null; readonly words: string } | null;
  readonly note: string | null;
  /** "Higher", "Lower": printed with a triangle where the verdict is clear. */
  readonly verdict: { readonly direction: 'up' | 'down'; readonly words: string } | null;
}

export interface DotChart {
  readonly width: number;
  /** Headings of the two columns of figures, which also are the key; `there` is null without a comparison. */
  readonly columns: { readonly here: string; readonly there: string | null };
  readonly groups: readonly { readonly title: string | null; readonly rows: readonly DotRow[] }[];
}

interface Layout {
  readonly label: number;
  readonly plot: { readonly left: number; readonly right: number };
  /** Right edges of the columns of figures. */
  readonly here: number;
  readonly there: number;
  /** Left edge of the verdicts. */
  readonly verdict: number;
}

const gap = 10;
const bold = { weight: 'bold' } as const;
/** Room for a reader's own font, which may be wider than the one measured. */
const slack = 1.08;

function widest(texts: readonly string[], weight: 'regular' | 'bold'): number {
  return slack * Math.max(0, ...texts.map((text) => measureText(text, textSize, weight)));
}

function layoutOf(chart: DotChart): Layout {
  const rows = chart.groups.flatMap((group) => group.rows);
  const { here, there } = chart.columns;
  const labels = rows.map((row) => row.label);
  const label = Math.min(chart.width * 0.345, widest(labels, 'regular'));
  const verdicts = rows.flatMap((row) => (row.verdict === null ? [] : [row.verdict.words]));
  const verdictWidth = verdicts.length === 0 ? 0 : widest(verdicts, 'bold') + 13 + gap;
  const thereWords = rows.flatMap((row) => (row.there === null ? [] : [row.there.words]));
  const thereWidth =
    there === null ? 0 : Math.max(widest(thereWords, 'regular'), widest([there], 'bold')) + gap;
  const hereWords = rows.flatMap((row) => (row.here === null ? [] : [row.here.words]));
  const hereWidth = widest([...hereWords, here], 'bold') + gap;
  const thereAt = chart.width - verdictWidth;
  const hereAt = thereAt - thereWidth;
  return {
    label,
    plot: { left: label + gap + 6, right: hereAt - hereWidth - 6 },
    here: hereAt,
    there: thereAt,
    verdict: thereAt + gap,
  };
}

/** The key on the left, and a heading over each column of figures. */
function heading(chart: DotChart, at: Layout, y: number): Shape[] {
  const { here, there } = chart.columns;
  const middle = y - 3.7;
  const keyHere = `${here}, with range`;
  const shapes: Shape[] = [
    lineFrom(0, middle, 20, middle, pair.here, 3),
    dot(10, middle, 4.2, pair.here, ink.paper),
    textAt(26, y, keyHere),
    textAt(at.here, y, here, { ...bold, anchor: 'end', fill: pair.here }),
  ];
  if (there === null) return shapes;
  const left = 26 + widest([keyHere], 'regular') + 20;
  const drawn = chart.groups.some(({ rows }) => rows.some((row) => (row.there?.percent ?? null) !== null));
  return [
    ...shapes,
    ...(drawn ? [diamond(left, middle, 5.6, ink.paper, pair.there), textAt(left + 11, y, there)] : []),
    textAt(at.there, y, there, { ...bold, anchor: 'end', fill: pair.there }),
  ];
}

function rowShapes(row: DotRow, at: Layout, x: (value: number) => number, middle: number): Shape[] {
  const shapes: Shape[] = [];
  if (row.note === null && row.there !== null && row.there.percent !== null) {
    shapes.push(diamond(x(row.there.percent), middle, 6.4, ink.paper, pair.there));
  }
  if (row.here !== null) {
    shapes.push(lineFrom(x(row.here.low), middle, x(row.here.high), middle, pair.here, 3));
    shapes.push(dot(x(row.here.percent), middle, 4.2, pair.here, ink.paper));
    shapes.push(...textBlock(at.here, middle, [row.here.words], { ...bold, anchor: 'end', fill: pair.here }));
  }
  if (row.note !== null) {
    const lines = wrapText(row.note, at.here - at.plot.left, textSize, 'regular');
    shapes.push(...textBlock(at.here, middle, lines, { anchor: 'end', fill: ink.muted }));
  }
  if (row.there !== null) {
    const fill = row.there.percent === null ? ink.muted : pair.there;
    shapes.push(...textBlock(at.there, middle, [row.there.words], { anchor: 'end', fill }));
  }
  if (row.verdict !== null) {
    shapes.push(triangle(at.verdict + 4, middle, 4, row.verdict.direction, ink.text));
    shapes.push(...textBlock(at.verdict + 13, middle, [row.verdict.words], bold));
  }
  return shapes;
}

/**
 * One row a question: the local figure as a dot on its range, the published figure as an open diamond, both numbers
 * beside them. The axis fits the data. Hidden figures are words in the row; bounds are words and never drawn.
 */
export function dotAndRange(chart: DotChart): Scene {
  const rows = chart.groups.flatMap((group) => group.rows);
  const drawn = rows.flatMap((row) => [
    ...(row.here === null ? [] : [row.here.low, row.here.high]),
    ...(row.there?.percent === null || row.there === null ? [] : [row.there.percent]),
  ]);
  const extent = extentOf(drawn);
  const at = layoutOf(chart);
  const x = across(extent, at.plot.left, at.plot.right - at.plot.left);
  const top = 26;
  const ticks = ticksOf(extent, Math.max(2, Math.floor((at.plot.right - at.plot.left) / 32)));
  const body: Shape[] = [];
  const bands: (readonly [number, number])[] = [];
  let y = top;
  for (const group of chart.groups) {
    if (group.title !== null) {
      const lines = wrapText(group.title, chart.width, textSize, 'bold');
      body.push(...textBlock(0, y + 4 + (lines.length * lineHeight) / 2, lines, bold));
      y += lines.length * lineHeight + 7;
    }
    const start = y;
    body.push(lineFrom(0, y, chart.width, y, ink.rule, 0.75));
    for (const row of group.rows) {
      const lines = wrapText(row.label, at.label, textSize, 'regular');
      const height = Math.max(20, lines.length * lineHeight + 7);
      const middle = y + height / 2;
      body.push(...textBlock(0, middle, lines), ...rowShapes(row, at, x, middle));
      y += height;
      body.push(lineFrom(0, y, chart.width, y, ink.grid, 0.5));
    }
    bands.push([start, y]);
    y += 6;
  }
  const grid = bands.flatMap(([from, to]) =>
    ticks.map((tick) => lineFrom(x(tick), from, x(tick), to, ink.grid, 0.75)),
  );
  const axis = ticks.map((tick) => textAt(x(tick), y + 7, `${tick}%`, { anchor: 'middle', fill: ink.muted }));
  return {
    width: chart.width,
    height: y + 14,
    shapes: [...grid, ...heading(chart, at, 12), ...body, ...axis],
  };
}

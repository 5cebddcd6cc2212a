import type { Block, TableColumn } from '../../../report/report.js';
import type { Line } from '../text/lines.js';
import { columnWidths } from './column-widths.js';
import { lineItems, lineStrips } from './lines.js';
import type { Place } from './place.js';
import { type Look, setText } from './setting.js';
import { type Item, type Node, type Strip, strip } from './strip.js';
import { above, colours, styles, type TextStyle, textHeight } from './style.js';

type TableBlock = Extract<Block, { block: 'table' }>;

const padding = 3;
const gutter = 8;
const { leading } = styles.cell;

/**
 * A table: caption, one heading row, rows that are never cut, notes beneath. On a new page the heading row is drawn
 * again as decoration, since a reader who listens has already heard it. Its first column names the row.
 */
export function setTable(block: TableBlock, place: Place): readonly Strip[] {
  const table: Node = { tag: 'Table', parent: place.parent };
  const columns = edges(block, place);
  const head: Node = { tag: 'THead', parent: table };
  const body: Node = { tag: 'TBody', parent: table };
  const heading = setRow(
    block.columns.map(({ label }) => label),
    { tag: 'TR', parent: head },
    columns,
    place,
    true,
  );
  const rows = block.rows.map((cells) => setRow(cells, { tag: 'TR', parent: body }, columns, place, false));
  const notes = block.notes.flatMap((note) => setNote(note, place));
  const again = [asDecoration(heading)];
  const whole = heightOf(rows) < textHeight / 4;
  return [
    ...setCaption(block, table, place),
    { ...heading, keep: true },
    ...rows.map((row, i): Strip => {
      const left = rows.length - 1 - i;
      const keep = left === 0 ? notes.length > 0 : whole || i === 0 || left === 1;
      return { ...row, keep, again };
    }),
    ...notes.map((note, i) => ({ ...note, keep: i < notes.length - 1 })),
  ];
}

interface ColumnEdges {
  readonly column: TableColumn;
  readonly left: number;
  readonly width: number;
}

/** A cell of at most this many characters is kept on one line where the table has room. */
const shortCell = 20;

function edges(block: TableBlock, { x, width, type }: Place): readonly ColumnEdges[] {
  const widest = (texts: readonly string[], style: TextStyle, tabular: boolean): number =>
    Math.max(0, ...texts.map((text) => type.width(text, style.weight, style.size, tabular)));
  const needs = block.columns.map((column, i) => {
    const cells = block.rows.map((row) => row[i] ?? '');
    const right = column.align === 'right';
    const words = (texts: readonly string[]) => [...new Set(texts.flatMap((text) => text.split(' ')))];
    const heading = widest(words([column.label]), styles.heading, false);
    return {
      word: Math.max(heading, widest(words(cells), styles.cell, right)),
      short: widest([...new Set(cells.filter((cell) => cell.length <= shortCell))], styles.cell, right),
      line: Math.max(heading, widest([...new Set(cells)], styles.cell, right)),
      cells: cells.map((cell) => cell.split(' ').map((word) => widest([`${word} `], styles.cell, right))),
    };
  });
  const gutters = gutter * (block.columns.length - 1);
  // A hair more than measured, so that a text that just fits is not wrapped by rounding.
  const widths = columnWidths(
    needs.map((need) => ({
      ...need,
      word: need.word + 0.1,
      short: need.short + 0.1,
      line: need.line + 0.1,
    })),
    block.columns.map((column) => column.width),
    width - gutters,
  );
  let left = x;
  return block.columns.map((column, i) => {
    const edge = { column, left, width: widths[i] ?? 0 };
    left += edge.width + gutter;
    return edge;
  });
}

function setCaption({ id, caption }: TableBlock, table: Node, { x, width, type }: Place): readonly Strip[] {
  const element: Node = { tag: 'Caption', parent: table, destination: id };
  const node: Node = { tag: 'P', parent: element };
  const lines = setText(caption, node, styles.caption, width, type);
  return lineStrips(lines, x, styles.caption.leading, above.table, true).map((line) => ({
    ...line,
    keep: true,
  }));
}

function setRow(
  cells: readonly string[],
  row: Node,
  columns: readonly ColumnEdges[],
  { x, width, type }: Place,
  isHeading: boolean,
): Strip {
  const set = columns.map(({ column, left, width: room }, i) => {
    const node = cellNode(row, isHeading, i === 0);
    const style = isHeading ? styles.heading : styles.cell;
    const right = column.align === 'right';
    const lines = setText(cells[i] ?? '', node, style, room, type, right && !isHeading);
    return { node, lines, left, room, right };
  });
  const tallest = Math.max(1, ...set.map(({ lines }) => lines.length));
  const height = tallest * leading + 2 * padding;
  const items = set.flatMap(({ node, lines, left, room, right }) => {
    const top = isHeading ? padding + (tallest - lines.length) * leading : padding;
    return cellItems(node, lines, left, right ? room : null, top);
  });
  return strip(height, [...items, rowRule(x, width, height, isHeading)], { above: isHeading ? 4 : 0 });
}

function cellNode(row: Node, isHeading: boolean, first: boolean): Node {
  if (isHeading) return { tag: 'TH', parent: row, scope: 'Column' };
  return first ? { tag: 'TH', parent: row, scope: 'Row' } : { tag: 'TD', parent: row };
}

/** `room` is set for cells that end at the right edge. A cell without text still gets its element. */
function cellItems(
  node: Node,
  lines: readonly Line<Look>[],
  left: number,
  room: number | null,
  top: number,
): readonly Item[] {
  if (lines.length === 0) return [{ node, inks: [] }];
  return lines.flatMap((line, i) =>
    lineItems(line, room === null ? left : left + room - line.width, top + i * leading, leading),
  );
}

function rowRule(x: number, width: number, height: number, strong: boolean): Item {
  const thickness = strong ? 1 : 0.5;
  const colour = strong ? colours.text : colours.rule;
  return { node: 'layout', inks: [{ ink: 'rule', x, y: height, width, thickness, colour }] };
}

function asDecoration(heading: Strip): Strip {
  return { ...heading, items: heading.items.map(({ inks }) => ({ node: 'pagination', inks })) };
}

function setNote(note: string, { parent, x, width, type }: Place): readonly Strip[] {
  const lines = setText(note, { tag: 'P', parent }, styles.small, width, type);
  return lineStrips(lines, x, styles.small.leading, above.small, false);
}

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, { height }) => sum + height, 0);
}

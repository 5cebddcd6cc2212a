import type { Block } from '../../../report/report.js';
import { lineItems } from './lines.js';
import type { Place } from './place.js';
import { setText } from './setting.js';
import { type Item, type Node, type Strip, strip } from './strip.js';
import { above, colours, styles } from './style.js';

const gap = 12;
const padding = 8;
const bar = 3;

/** Large numbers beside each other, each on a panel with its words under it: one band, never cut, and a list to a reader. */
export function setNumbers(
  { items }: Extract<Block, { block: 'numbers' }>,
  { parent, x, width, type, accent }: Place,
): readonly Strip[] {
  const list: Node = { tag: 'L', parent, numbering: 'None' };
  const panel = (width - gap * (items.length - 1)) / items.length;
  const set = items.map(({ number, words }) => {
    const body: Node = { tag: 'LBody', parent: { tag: 'LI', parent: list } };
    const room = panel - 2 * padding;
    const large = { ...styles.number, colour: accent };
    return {
      figure: setText(`${number} `, body, large, room, type),
      words: setText(words, body, styles.measure, room, type),
    };
  });
  const { number, measure } = styles;
  const tall = (lines: { readonly length: number }, leading: number): number => lines.length * leading;
  const figures = Math.max(...set.map(({ figure }) => tall(figure, number.leading)));
  const inside = figures + Math.max(...set.map(({ words }) => tall(words, measure.leading)));
  const height = bar + padding + inside + padding;
  const marks = set.flatMap(({ figure, words }, i): Item[] => {
    const left = x + i * (panel + gap);
    const top = bar + padding;
    return [
      {
        node: 'layout',
        inks: [panelInk(left, 0, panel, height, colours.tint), panelInk(left, 0, panel, bar, accent)],
      },
      ...figure.flatMap((line, at) =>
        lineItems(line, left + padding, top + at * number.leading, number.leading),
      ),
      ...words.flatMap((line, at) =>
        lineItems(line, left + padding, top + figures + at * measure.leading, measure.leading),
      ),
    ];
  });
  return [strip(height, marks, { above: above.numbers })];
}

function panelInk(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: typeof colours.tint | Place['accent'],
) {
  return {
    ink: 'shape',
    x: 0,
    y: 0,
    scale: 1,
    shape: { shape: 'rect', x, y, width, height, fill, stroke: null, strokeWidth: 0 },
  } as const;
}

import type { Block } from '../../../report/report.js';
import { lineStrips } from './lines.js';
import type { Place } from './place.js';
import { setText } from './setting.js';
import { type Box, type Node, type Strip, strip } from './strip.js';
import { above, colours, styles } from './style.js';

const inset = 16;
const padding = 12;

/**
 * A tinted box with a title. Kept on one page when it is less than half a page tall; a taller one may be cut between
 * lines, and its tint goes on over the page.
 */
export function setCallout(
  block: Extract<Block, { block: 'callout' }>,
  place: Place,
  setBlocks: (blocks: readonly Block[], place: Place) => readonly Strip[],
): readonly Strip[] {
  const box: Box = { x: place.x, width: place.width, fill: colours.tint, edge: place.accent };
  const parent: Node = { tag: 'Div', parent: place.parent };
  const inside: Place = { ...place, parent, x: place.x + inset, width: place.width - 2 * inset };
  const title = setText(block.title, { tag: 'P', parent }, styles.h3, inside.width, place.type);
  const strips = [
    strip(padding, [], { above: above.callout, keep: true }),
    ...lineStrips(title, inside.x, styles.h3.leading, 0, true).map((line) => ({ ...line, keep: true })),
    ...setBlocks(block.blocks, inside),
  ];
  const height = strips.reduce((sum, line) => sum + line.above + line.height, 0);
  const whole = height < place.height / 2;
  return [
    ...strips.map((line, i) => ({ ...line, box, keep: whole || line.keep || i === strips.length - 1 })),
    strip(padding, [], { box }),
  ];
}

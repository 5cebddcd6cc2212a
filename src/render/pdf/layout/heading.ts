import type { Block } from '../../../report/report.js';
import { lineStrips } from './lines.js';
import type { Place } from './place.js';
import { setText } from './setting.js';
import type { Node, Strip } from './strip.js';
import { above, styles } from './style.js';

/** A heading: kept with what follows, a bookmark, and a place that references can point to. */
export function setHeading(block: Extract<Block, { block: 'heading' }>, place: Place): readonly Strip[] {
  const { x, width, type, accent } = place;
  const main = block.level === 2;
  const style = main ? { ...styles.h2, colour: accent } : styles.h3;
  const node: Node = {
    tag: main ? 'H2' : 'H3',
    parent: place.parent,
    bookmark: block.text,
    destination: block.id,
  };
  const lines = setText(block.text, node, style, width, type);
  const strips = lineStrips(lines, x, style.leading, main ? above.h2 : above.h3, true);
  return strips.map((line) => ({ ...line, keep: true }));
}

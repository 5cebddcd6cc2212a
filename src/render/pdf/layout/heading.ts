import type { Block } from '../../../report/report.js';
import { lineStrips } from './lines.js';
import type { Place } from './place.js';
import { setText } from './setting.js';
import type { Node, Strip } from './strip.js';
import { above, styles } from './style.js';

/** A heading: kept with what follows, a bookmark, and a place that references can point to. */
export function setHeading(block: Extract<Block, { block: 'heading' }>, place: Place): readonly Strip[] {
  const name = block.level === 2 ? 'h2' : 'h3';
  const node: Node = {
    tag: block.level === 2 ? 'H2' : 'H3',
    parent: place.parent,
    bookmark: block.text,
    destination: block.id,
  };
  const lines = setText(block.text, node, styles[name], place.width, place.type);
  return lineStrips(lines, place.x, styles[name].leading, above[name], true).map((strip) => ({
    ...strip,
    keep: true,
  }));
}
